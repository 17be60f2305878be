// The closed set of roles. A permission that is not here grants nothing, and the generator turns each
// name into a constant: Permissions.PaymentsWrite.
[assembly: Role("viewer", "accounts_read")]
[assembly: Role("customer", "accounts_read", "payments_write", "cards_write")]
[assembly: Role("manager", "accounts_read", "accounts_any", "payments_write", "cards_write", "reports_run")]

// The bank of this sample keeps its books in memory, where no rule sees money move. A real one is told apart by this line.
[assembly: Effect("M:Quickstart.Banking.IBank.TransferAsync", Effects.Pays)]
