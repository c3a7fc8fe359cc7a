"""The only place that joins the stages: one short module a use case."""
