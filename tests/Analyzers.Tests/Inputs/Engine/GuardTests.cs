namespace SecureTools.Analyzers.Tests.Inputs.Engine;

/// <summary>Checks that make a value harmless, and those that only look so.</summary>
public sealed class GuardTests
{
    private const string Members = """
        private static readonly HashSet<string> Known = ["a", "b"];
        private static readonly Regex Word = new("^[a-z0-9-]+$");
        private static readonly string Root = "/data/";
        private static bool IsName(string text) => Word.IsMatch(text);
        private static bool IsShort(string text) => text.Length < 9;
        private static void Ensure(string text) { if (!Known.Contains(text)) { throw new ArgumentException(text); } }
        private static string Clean(string text) => Path.GetFileName(text);
        private static bool TryName(string text, out string name) { name = Path.Combine("/data", text); return Word.IsMatch(text); }

        """;

    [Theory]
    [InlineData("if (!Word.IsMatch(path)) { throw new ArgumentException(path); } File.Delete(path);")]
    [InlineData("if (!Regex.IsMatch(path, \"^[a-z]{1,9}$\")) { return; } File.Delete(Path.Combine(\"/data\", path));")]
    [InlineData("var file = Path.Combine(\"/data\", path); if (Word.IsMatch(path)) { File.Delete(file); }")]
    [InlineData("if (Known.Contains(path)) { File.Delete(path); }")]
    [InlineData("if (path is \"a\" or \"b\") { File.Delete(path); }")]
    [InlineData("switch (path) { case \"a\": case \"b\": File.Delete(path); break; }")]
    [InlineData("if (path == \"a\" || path == \"b\") { File.Delete(path); }")]
    [InlineData("if (path.All(char.IsLetterOrDigit)) { File.Delete(path); }")]
    [InlineData("if (path.All(c => char.IsAsciiLetter(c) || c is >= '0' and <= '9' or '-')) { File.Delete(path); }")]
    [InlineData("if (path.Any(c => !char.IsLetterOrDigit(c))) { return; } File.Delete(path);")]
    [InlineData("if (path.IndexOfAny(Path.GetInvalidFileNameChars()) >= 0 || path.Contains(\"..\")) { return; } File.Delete(\"/data/\" + path);")]
    [InlineData("if (path.Contains(\"..\") || Path.IsPathRooted(path)) { return; } File.Delete(path);")]
    [InlineData("if (Path.GetFileName(path) != path) { return; } File.Delete(path);")]
    [InlineData("var full = Path.GetFullPath(path); if (!full.StartsWith(Root)) { return; } File.Delete(full);")]
    [InlineData("var full = Path.GetFullPath(path); if (full.StartsWith(Root + Path.DirectorySeparatorChar, StringComparison.Ordinal)) { File.Delete(full); }")]
    [InlineData("if (IsName(path)) { File.Delete(path); }")]
    [InlineData("var isName = IsName(path); if (!isName) { return; } File.Delete(path);")]
    [InlineData("Ensure(path); File.Delete(path);")]
    [InlineData("File.Delete(Clean(path));")]
    [InlineData("if (TryName(path, out var name)) { File.Delete(name); }")]
    [InlineData("path = IsName(path) ? path : \"a\"; File.Delete(path);")]
    [InlineData("if (!Known.Contains(path)) { path = \"a\"; } File.Delete(path);")]
    [InlineData("File.Delete(Regex.Replace(path, \"[^a-z0-9]\", \"_\"));")]
    [InlineData("foreach (var file in path.Split(',').Where(IsName)) { File.Delete(file); }")]
    [InlineData("if (Enum.TryParse<DayOfWeek>(path, out var day)) { File.Delete(day.ToString()); }")]
    [InlineData("if (Guid.TryParse(path, out _)) { File.Delete(path); }")]
    public void Check_DoesNotReport(string body) => TaintBench.Check(Members + "[Tool] public void Run(string path) { " + body + " }");

    [Theory]
    [InlineData("if (Regex.IsMatch(path, \"[a-z]+\")) { File.Delete([|path|]); }")]
    [InlineData("if (!Regex.IsMatch(path, \"^[a-z./]+$\")) { return; } File.Delete([|path|]);")]
    [InlineData("if (Word.IsMatch(path)) { return; } File.Delete([|path|]);")]
    [InlineData("if (!Known.Contains(path)) { File.Delete([|path|]); }")]
    [InlineData("if (path != \"a\") { File.Delete([|path|]); }")]
    [InlineData("if (path is \"a\" or { Length: > 3 }) { File.Delete([|path|]); }")]
    [InlineData("if (path.Contains(\"..\")) { return; } File.Delete([|Path.Combine(\"/data\", path)|]);")]
    [InlineData("if (Path.IsPathRooted(path)) { return; } File.Delete([|Path.Combine(\"/data\", path)|]);")]
    [InlineData("if (!path.StartsWith(Root)) { return; } File.Delete([|path|]);")]
    [InlineData("var full = Path.GetFullPath(path); if (!full.StartsWith(\"/data\")) { return; } File.Delete([|full|]);")]
    [InlineData("if (IsShort(path)) { File.Delete([|path|]); }")]
    [InlineData("if (IsName(path) || path.Length > 3) { File.Delete([|path|]); }")]
    [InlineData("if (TryName(path, out var name)) { return; } File.Delete([|name|]);")]
    [InlineData("if (!Word.IsMatch(path)) { Console.WriteLine(); } File.Delete([|path|]);")]
    [InlineData("var other = path + \"x\"; if (Word.IsMatch(other)) { File.Delete([|path|]); }")]
    [InlineData("File.Delete([|path.Replace(\"..\", \"\")|]);")]
    [InlineData("if (!Word.IsMatch(path)) { return; } File.Delete([|Uri.UnescapeDataString(path)|]);")]
    [InlineData("if (path.Any(char.IsLetterOrDigit)) { File.Delete([|path|]); }")]
    public void LookAlike_Reports(string body) => TaintBench.Check(Members + "[Tool] public void Run(string path) { " + body + " }");

    [Fact]
    public void ListThatTheModelWrites_Reports() =>
        TaintBench.Check("[Tool] public void Run(string path, List<string> allowed) { if (allowed.Contains(path)) { File.Delete([|path|]); } }");

    [Theory]
    [InlineData("[AllowedValues(\"a\", \"b\")] string path")]
    [InlineData("[RegularExpression(\"^[a-z]+$\")] string path")]
    [InlineData("[InDirectory(\"data\")] SafePath path")]
    [InlineData("int path")]
    [InlineData("DayOfWeek path")]
    [InlineData("Guid path")]
    public void Constraint_DoesNotReport(string parameter) => TaintBench.Check($"[Tool] public void Run({parameter}) => File.Delete(path.ToString()!);");

    [Theory]
    [InlineData("[StringLength(9)] string path")]
    [InlineData("[RegularExpression(\"^.+$\")] string path")]
    [InlineData("Uri path")]
    [InlineData("JsonElement path")]
    public void WeakConstraint_Reports(string parameter) => TaintBench.Check($"[Tool] public void Run({parameter}) => File.Delete([|path.ToString()|]);");

    [Theory]
    [InlineData("$\"https://api.example.com/items/{id}\"")]
    [InlineData("\"/items/\" + id")]
    [InlineData("\"https://api.example.com/?q=\" + id")]
    [InlineData("string.Format(\"https://api.example.com/{0}\", id)")]
    public Task FixedHost_DoesNotReport(string address) => Url($"http.GetStringAsync({address})");

    [Theory]
    [InlineData("$\"https://{id}/items\"")]
    [InlineData("\"https://api.example.com\" + id")]
    [InlineData("\"/\" + id")]
    [InlineData("new Uri(new Uri(\"https://api.example.com/\"), id)")]
    public Task ChosenHost_Reports(string address) => Url($"http.GetStringAsync([|{address}|])");

    [Fact]
    public Task HostFromList_DoesNotReport() => Url(
        "Uri.TryCreate(id, UriKind.Absolute, out var url) && url.Host is \"a.example\" or \"b.example\" ? http.GetStringAsync(url) : Task.FromResult(\"\")");

    private static Task Url(string call)
    {
        TaintBench.Check($"[Tool] public Task<string> Run(string id) => {call};");
        return Task.CompletedTask;
    }

    /// <summary>A directory that is given beside the name: the path is as harmless as that.</summary>
    [Theory]
    [InlineData("[Tool] public void Run(string name) => Remove(\"/data\", name);", "Path.DirectorySeparatorChar", "full")]
    [InlineData("[Tool] public void Run(string name) => Remove(\"/data\", name);", "\"\"", "[|full|]")]
    [InlineData("[Tool] public void Run(string folder) => Remove(folder, \"a\");", "Path.DirectorySeparatorChar", "[|full|]")]
    public void PathBelowADirectory_IsAsHarmlessAsTheDirectory(string tool, string end, string use) => TaintBench.Check(
        tool + " static void Remove(string folder, string name) { var root = Path.GetFullPath(folder) + " + end
        + "; var full = Path.GetFullPath(Path.Combine(root, name)); if (!full.StartsWith(root, StringComparison.Ordinal)) { return; } File.Delete(" + use + "); }");
}
