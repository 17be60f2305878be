namespace SecureTools.Tests.Report.Subject;

/// <summary>Orders, each in a file.</summary>
internal static class OrderStore
{
    public static string Read(string number) => File.ReadAllText(number);

    public static void Remove(int number)
    {
        foreach (var part in Enumerable.Range(0, number))
        {
            RemovePart(part);
        }
    }

    private static void RemovePart(int part) => File.Delete($"part-{part}");
}
