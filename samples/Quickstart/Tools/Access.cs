// The closed set of roles. A permission that is not here grants nothing, and the generator turns each
// name into a constant: Permissions.PaymentsWrite.
[assembly: Role("viewer", "accounts_read")]
[assembly: Role("customer", "accounts_read", "payments_write", "cards_write")]
[assembly: Role("manager", "accounts_read", "accounts_any", "payments_write", "cards_write", "reports_run")]
