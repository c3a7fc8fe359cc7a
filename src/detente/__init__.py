"""Detente: an evidence-first negotiation tracker."""
