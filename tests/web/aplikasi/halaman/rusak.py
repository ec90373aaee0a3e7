"""A page that fails."""

raise ValueError("rahasia: /home/nama/berkas.xlsx")
