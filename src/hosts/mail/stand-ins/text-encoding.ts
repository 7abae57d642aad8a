/**
 * In the place of the package text-encoding, which emailjs-mime-codec asks for and which brings tables of every encoding
 * for browsers that have none: every browser and Node that we run in has its own.
 */
export const { TextEncoder, TextDecoder } = globalThis;
