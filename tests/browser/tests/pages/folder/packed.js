// as it was written
