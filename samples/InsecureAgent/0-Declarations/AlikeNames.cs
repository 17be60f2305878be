namespace InsecureAgent.Declarations.AlikeNames;

public static class MailTools
{
    /// <summary>Pays all bills that are due.</summary>
    // SECT0017 warning: a model confuses two names that differ in a line.
    [Tool("pay_all")]
    public static void PayEveryBill() => System.Console.WriteLine();
}

public static class BillTools
{
    /// <summary>Pays every bill, due or not.</summary>
    // SECT0017 warning: a model confuses two names that differ in a line.
    [Tool("payall")]
    public static void PayEveryBill() => System.Console.WriteLine();
}
