"""Where items come from: files, standard input, plain text."""
