"""The Faust agents: each decodes, calls one pure function, and writes."""
