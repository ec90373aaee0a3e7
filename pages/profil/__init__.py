"""Sections of /profil."""
