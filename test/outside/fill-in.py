"""Fills in a workbook with openpyxl: fill-in.py <blank.xlsx> <answers.txt> <filled.xlsx>. Run by spreadsheets.ts."""
import sys
from openpyxl import load_workbook

blank, answers, filled = sys.argv[1:]
book = load_workbook(blank)
with open(answers, encoding="utf-8") as lines:
    for line in lines:
        sheet, cell, value = line.rstrip("\n").split("\t")
        book[sheet][cell] = value.replace("\\n", "\n")
book.save(filled)
