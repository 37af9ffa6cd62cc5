REM Fills cells in LibreOffice as a person would, saves as .xlsx, as .ods and with a password, and tells what it saw of
REM protection and choices.
Sub FillIn(source As String, target As String, answers As String, report As String)
  Dim hidden(0) As New com.sun.star.beans.PropertyValue
  hidden(0).Name = "Hidden"
  hidden(0).Value = True
  doc = StarDesktop.loadComponentFromURL(ConvertToURL(source), "_blank", 0, hidden())
  files = CreateUnoService("com.sun.star.ucb.SimpleFileAccess")
  lines = CreateUnoService("com.sun.star.io.TextInputStream")
  lines.setInputStream(files.openFileRead(ConvertToURL(answers)))
  lines.setEncoding("UTF-8")
  told = CreateUnoService("com.sun.star.io.TextOutputStream")
  told.setOutputStream(files.openFileWrite(ConvertToURL(report)))
  told.setEncoding("UTF-8")
  For Each name In doc.Sheets.ElementNames
    sheet = doc.Sheets.getByName(name)
    told.writeString("sheet " & name & " protected " & sheet.isProtected() & " visible " & sheet.IsVisible & Chr(10))
  Next
  Do While Not lines.isEOF()
    fields = Split(lines.readLine(), Chr(9))
    If UBound(fields) = 2 Then
      cell = doc.Sheets.getByName(fields(0)).getCellRangeByName(fields(1))
      choices = ""
      If cell.Validation.Type = com.sun.star.sheet.ValidationType.LIST Then choices = cell.Validation.getFormula1()
      told.writeString("cell " & fields(0) & "!" & fields(1) & " locked " & cell.CellProtection.IsLocked & " choices " & choices & Chr(10))
      cell.setString(Replace(fields(2), "\n", Chr(10)))
    End If
  Loop
  locked = doc.Sheets.getByName("Questions").getCellRangeByName("D2")
  told.writeString("question locked " & locked.CellProtection.IsLocked & Chr(10))
  told.closeOutput()
  Dim saved(0) As New com.sun.star.beans.PropertyValue
  saved(0).Name = "FilterName"
  saved(0).Value = "Calc MS Excel 2007 XML"
  doc.storeToURL(ConvertToURL(target), saved())
  saved(0).Value = "calc8"
  doc.storeToURL(ConvertToURL(target & ".ods"), saved())
  Dim withPassword(1) As New com.sun.star.beans.PropertyValue
  withPassword(0).Name = "FilterName"
  withPassword(0).Value = "calc8"
  withPassword(1).Name = "Password"
  withPassword(1).Value = "secret"
  doc.storeToURL(ConvertToURL(target & "-locked.ods"), withPassword())
  doc.close(True)
End Sub
