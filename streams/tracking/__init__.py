"""The life of a visit: reports in, visits and alerts out. No Kafka here."""
