namespace SecureTools.Tests.Sanitizing;

/// <summary>A directory of its own with <c>root</c> and <c>outside</c> in it, gone after the test.</summary>
public sealed class TempDirectory : IDisposable
{
    private readonly DirectoryInfo _all = Directory.CreateTempSubdirectory("paths");

    public TempDirectory()
    {
        Directory.CreateDirectory(Inside());
        Directory.CreateDirectory(Outside());
        File.WriteAllText(Outside("secret.txt"), "secret");
        Root = PathRoot.Create(Inside());
    }

    public PathRoot Root { get; }

    public string Inside(string name = "") => Path.Combine(_all.FullName, "root", name);

    public string Outside(string name = "") => Path.Combine(_all.FullName, "outside", name);

    public SafePath Path_(string text) => SafePath.TryCreate(Root, text, out var path) ? path : throw new ArgumentException(text, nameof(text));

    public bool Takes(string text) => SafePath.TryCreate(Root, text, out _);

    public void Dispose() => _all.Delete(recursive: true);
}
