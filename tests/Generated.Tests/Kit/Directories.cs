namespace SecureTools.Tests.Generated;

/// <summary>The directories that the tools of this assembly name, for every table of it.</summary>
internal static class Directories
{
    private static readonly string _all = Directory.CreateTempSubdirectory("tools").FullName;

    static Directories() => AppDomain.CurrentDomain.ProcessExit += (_, _) => Directory.Delete(_all, recursive: true);

    public static string Uploads { get; } = Make("uploads");

    public static string Downloads { get; } = Make("downloads");

    public static void Bind(ToolTableOptions options)
    {
        options.Directories["uploads"] = Uploads;
        options.Directories["downloads"] = Downloads;
    }

    private static string Make(string name) => Directory.CreateDirectory(Path.Combine(_all, name)).FullName;
}
