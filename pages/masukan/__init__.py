"""The parts of /masukan: files, questions, preview, publishing, one correction, templates, editions."""
