"""The Segment HTTP API: where servers and pages send what people do. docs/segment.md tells how it behaves."""
