"""Seconds that openpyxl takes to read every cell of the given workbooks (values, not in read-only mode)."""
import sys
import time
import openpyxl

start = time.perf_counter()
for path in sys.argv[1:]:
    book = openpyxl.load_workbook(path, data_only=True)
    for sheet in book.worksheets:
        for row in sheet.iter_rows(values_only=True):
            for value in row:
                pass
print(time.perf_counter() - start)
