namespace InsecureAgent.Declarations.DefaultOutOfRange;

public static class OrderTools
{
    /// <summary>Lists the newest orders first.</summary>
    /// <param name="count">How many orders to list.</param>
    [Tool]
    // SECT0008 warning: the default is a value that no caller may send.
    public static int ListNewest([System.ComponentModel.DataAnnotations.Range(1, 50)] int count = 0) => count;
}
