"""What a single line of a story can say about it: byline, dateline, date, address, tags, source, picture credit."""
