namespace InsecureAgent.Declarations.Condition;

public static class BankTools
{
    /// <summary>Transfers an amount of money.</summary>
    /// <param name="amount">How much to transfer.</param>
    // SECT0009 error: generated code cannot call a private method.
    [Tool, RequireApproval(When = nameof(IsLarge))]
    public static void PayOut(int amount) => System.Console.WriteLine(amount);

    private static bool IsLarge(int amount) => amount > 10_000;
}
