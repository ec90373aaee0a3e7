"""Parts of /paparan: each draws one part for the chosen meeting, `gambar(rapat, konteks)`."""
