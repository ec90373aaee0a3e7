"""Parts of /jelajah: pivot, automatic overview, SQL, saved views, downloads."""
