"""The only place that joins the stages: one short module a use case.

Reports are read (`reading`), brought in (`intake`) and looked up (`lookup`); claims are weighed
(`weighing`), positions read off (`positions`); people check what was read (`checking`) and settle
what they see differently (`reviewing`); briefs (`briefs`) and dossiers (`exchange`) go out to whom
they may (`access`); how well it is all read is measured (`evaluating`). `dossier` joins them.
"""
