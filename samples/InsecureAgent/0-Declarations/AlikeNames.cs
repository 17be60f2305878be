namespace InsecureAgent.Declarations.AlikeNames;

public static class MailTools
{
    /// <summary>Pays all bills that are due.</summary>
    // SECT0017 warning: a model confuses two names that differ in an underscore.
    [Tool("pay_all")]
    public static void PayEveryBill() => System.Console.WriteLine();
}

public static class BillTools
{
    /// <summary>Pays every bill, due or not.</summary>
    // SECT0017 warning: a model confuses two names that differ in an underscore.
    [Tool("payall")]
    public static void PayEveryBill() => System.Console.WriteLine();
}
