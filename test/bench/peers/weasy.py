"""WeasyPrint: one process and one font configuration for all files. Called as weasy.py <folder of HTML> <out folder>."""

import sys
from pathlib import Path

from weasyprint import HTML
from weasyprint.text.fonts import FontConfiguration

source, out = map(Path, sys.argv[1:])
out.mkdir(parents=True, exist_ok=True)
fonts = FontConfiguration()
for file in sorted(source.glob("*.html")):
    HTML(string=file.read_text(encoding="utf-8")).write_pdf(out / f"{file.stem}.pdf", font_config=fonts, pdf_variant="pdf/ua-1")
