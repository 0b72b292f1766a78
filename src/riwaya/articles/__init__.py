"""Reading: files, folders and streams of news become Article records, or errors that name the input and the reason."""
