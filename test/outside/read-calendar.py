"""The calendar of a register in a program that we did not write: every entry is a day with a number, a title and a text."""
import datetime
import sys

from icalendar import Calendar

with open(sys.argv[1], "rb") as file:
    raw = file.read()
calendar = Calendar.from_ical(raw)
events = calendar.walk("VEVENT")
if len(events) != raw.count(b"BEGIN:VEVENT") or not events:
    sys.exit(f"{sys.argv[1]}: {len(events)} entries were read")
numbers = set()
for event in events:
    if event.errors:
        sys.exit(f"{sys.argv[1]}: {event.errors}")
    day = event.decoded("dtstart")
    if type(day) is not datetime.date or event.decoded("dtstamp").tzinfo is None:
        sys.exit(f"{sys.argv[1]}: an entry is no whole day")
    if not str(event["summary"]) or not str(event["description"]):
        sys.exit(f"{sys.argv[1]}: an entry has no words")
    numbers.add(str(event["uid"]))
if len(numbers) != len(events):
    sys.exit(f"{sys.argv[1]}: two entries have one number")
print(f"{len(events)} entries read by icalendar, the first: {events[0].decoded('dtstart')} {events[0]['summary']}")
