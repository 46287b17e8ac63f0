"""Files on their way in: found, unpacked, and read in a process of their own."""
