"""6 MEASURE: gold and readings -> scores with intervals."""
