namespace SecureTools.Analyzers.Tests.Inputs.Engine;

/// <summary>How values go from method to method, and through objects.</summary>
public sealed class CallFlowTests
{
    [Theory]
    [InlineData("[Tool] public void Run(string path) => Remove(path); static void Remove(string file) => File.Delete([|file|]);")]
    [InlineData("[Tool] public void Run(string path) => File.Delete([|Name(path)|]); static string Name(string file) => \"/data/\" + file;")]
    [InlineData("[Tool] public void Run(string path) { Name(path, out var file); File.Delete([|file|]); } static void Name(string x, out string y) => y = x;")]
    [InlineData("[Tool] public void Run(string path) { _last = path; Remove(); } private string _last = \"\"; void Remove() => File.Delete([|_last|]);")]
    [InlineData("[Tool] public void Run(string path) { s_last = path; Remove(); } private static string s_last = \"\"; static void Remove() => File.Delete([|s_last|]);")]
    [InlineData("[Tool] public void Run(string path) => new Note(path).Remove(); sealed class Note(string file) { public void Remove() => File.Delete([|file|]); }")]
    [InlineData("[Tool] public void Run(string path) => File.Delete([|new Note(path, \"b\").File|]); record Note(string File, string Other);")]
    [InlineData("[Tool] public void Run(string path) { var note = new Note(\"a\") with { File = path }; System.IO.File.Delete([|note.File|]); } record Note(string File);")]
    [InlineData("[Tool] public void Run(string path) { var (a, _) = new Note(path, \"b\"); File.Delete([|a|]); } record Note(string File, string Other);")]
    [InlineData("[Tool] public void Run(Note note) => File.Delete([|note.File|]); public sealed class Note { public string File { get; set; } = \"\"; }")]
    [InlineData("[Tool] public void Run(string path) => Each(path, file => File.Delete([|file|])); static void Each(string x, Action<string> act) => act(x);")]
    [InlineData("[Tool] public void Run(string path) => Do(() => File.Delete([|path|])); static void Do(Action act) => act();")]
    [InlineData("[Tool] public void Run(string path) => File.Delete([|Make(path)()|]); static Func<string> Make(string x) => () => x;")]
    [InlineData("[Tool] public void Run(string path) { foreach (var file in Files(path)) { File.Delete([|file|]); } } static IEnumerable<string> Files(string x) { yield return \"a\"; yield return x; }")]
    [InlineData("[Tool] public async Task Run(string path) => File.Delete([|await Name(path)|]); static async Task<string> Name(string x) { await Task.Yield(); return x; }")]
    [InlineData("[Tool] public void Run(string path) => Store(new Files(), path); static void Store(IStore s, string x) => s.Remove(x); interface IStore { void Remove(string x); } class Files : IStore { public void Remove(string x) => File.Delete([|x|]); }")]
    [InlineData("[Tool] public void Run(string path) => Loop(path, 3); static void Loop(string x, int n) { if (n > 0) { Loop(x + \"a\", n - 1); } else { File.Delete([|x|]); } }")]
    [InlineData("[Tool] public void Run(string path) { try { Check(path); } catch (ArgumentException e) { File.Delete([|e.Message|]); } } static void Check(string x) => throw new ArgumentException(x);")]
    [InlineData("[Tool] public void Run(string path) => File.Delete([|path.Named()|]); ", "public static class Extensions { public static string Named(this string x) => x + \".txt\"; }")]
    [InlineData("[Tool] public void Run(string path) { using var s = new Scratch(path); } sealed class Scratch(string x) : IDisposable { public void Dispose() => File.Delete([|x|]); }")]
    [InlineData("[Tool] public void Run(string path) => File.Delete([|(new Text(\"a\") + path).Value|]); record Text(string Value) { public static Text operator +(Text x, string y) => new(x.Value + y); }")]
    public void Flow_Reports(string members, string other = "") => Check(members, other);

    [Theory]
    [InlineData("[Tool] public void Run(string path) => Remove(\"a\", path); static void Remove(string file, string other) => File.Delete(file);")]
    [InlineData("[Tool] public void Run(string path) => File.Delete(Name(path)); static string Name(string file) => \"a\" + file.Length;")]
    [InlineData("[Tool] public void Run(string path) => File.Delete(new Note(path, \"b\").Other); record Note(string File, string Other);")]
    [InlineData("[Tool] public void Run(string path) { var note = new Note(path) with { File = \"a\" }; System.IO.File.Delete(note.File); } record Note(string File);")]
    [InlineData("[Tool] public void Run(Note note) => File.Delete(note.Number.ToString()); public sealed class Note { public int Number { get; set; } }")]
    [InlineData("[Tool] public void Run(string path) => Each(path, file => File.Delete(\"a\")); static void Each(string x, Action<string> act) => act(x);")]
    [InlineData("[Tool] public void Run(string path) { _last = path; _last = \"a\"; Remove(); } private string _last = \"\"; void Remove() => File.Delete(_last);")]
    [InlineData("public void Run(string path) => File.Delete(path);")]
    [InlineData("[Tool] public void Run(string path) => File.Delete($\"{new Note(path)}\"); sealed class Note(string x) { public string X => x; public override string ToString() => \"note\"; }")]
    public void NearMiss_DoesNotReport(string members, string other = "") => Check(members, other);

    private static void Check(string members, string other) =>
        TaintBench.CheckProgram("public partial class C\n{\n" + members + "\n}\n", other);
}
