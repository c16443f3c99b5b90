-- A run's rows come in by the thousand and are joined at once: the service has them counted itself, for the planner.
grant maintain on entitlement, entitlement_rate, payee, payment_request, transfer, payment_line, bank_result to ${app};
