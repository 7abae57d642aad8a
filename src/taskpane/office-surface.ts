/** Background of the Office theme, or null where Office does not tell one (older builds, the web). */
export function officeSurface(): string | null {
  try {
    // Typed as always there; it is not on every platform.
    const theme: Office.OfficeTheme | undefined = Office.context.officeTheme;
    return theme?.bodyBackgroundColor ?? null;
  } catch {
    // Asking is refused on some platforms; then the colours of the system decide.
    return null;
  }
}
