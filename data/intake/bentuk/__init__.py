"""Where the tables stand on a sheet and what their rows and columns are labelled with."""
