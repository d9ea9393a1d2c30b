"""A refugee-policy event stream processor: news items in, alerts on official visits out."""
