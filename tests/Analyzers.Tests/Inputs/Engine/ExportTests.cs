using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using SecureTools.Analyzers.Effects;

namespace SecureTools.Analyzers.Tests.Inputs.Engine;

/// <summary>What a library does with its arguments crosses the reference to it.</summary>
public sealed class ExportTests
{
    private const string ExportPath = "/obj/SecureTools.Analyzers.Effects.EffectExportGenerator/Flows.g.cs";

    private const string Store = """
        namespace Shop;
        public interface IStore { string Open(string path); }
        public class Store(string root)
        {
            public string Load(string path) => Inner(path);
            public string LoadSafely(string path) => File.ReadAllText(Path.Combine(root, Path.GetFileName(path)));
            public string LoadChecked(string path) { Check(path); return File.ReadAllText(path); }
            public void Remove(string path) => File.Delete(path);
            public void Remove(string name, int version) => File.Delete("/data/" + version);
            public void Move(string path) => File.Delete(path);
            public void Move(string path, bool isDry) { }
            public string Touch(string path, string name) { File.Delete(path); return name; }
            public string Name(string text) => "/data/" + text.Length;
            public string Copy(string text) => text + ".txt";
            public static bool IsName(string text) => text.Length > 0 && text.All(char.IsAsciiLetterOrDigit);
            public static void Check(string text) { if (!IsName(text)) { throw new ArgumentException("No name"); } }
            public virtual void Work(string path) => File.Delete(path);
            public void Note(Note note) => File.Delete(note.Path);
            private static string Inner(string file) => File.ReadAllText(file);
        }
        public sealed class Note { public string Path { get; set; } = ""; }
        internal sealed class Files : IStore { public string Open(string path) => File.ReadAllText(path); }
        public sealed class Memory : IStore { public string Open(string path) => path; }
        public sealed class Scratch { public Scratch(string path) => File.Delete(path); }
        internal static class Hidden { public static void Drop(string path) => File.Delete(path); }
        """;

    private const string Mail = """
        [assembly: Flow("source Shop.Inbox.Next")]
        namespace Shop;
        public static class Inbox { public static string Next() => ""; }
        public class Mail
        {
            public string Latest() => Inbox.Next();
            public string First(string other) => "/data/" + Inbox.Next();
            public int Size() => Inbox.Next().Length;
            public string Safe() => Inbox.Next() is "a" ? "b" : "c";
            public string Mixed() => Inbox.Next();
            public string Mixed(int number) => "a" + number;
        }
        """;

    [Fact]
    public void Lines_AreWrittenInOrder() => Assert.Equal(
        """
        passes Shop.IStore.Open path -> return
        passes Shop.Store.Touch name -> return
        sanitizer * Shop.Store.Load
        sanitizer * Shop.Store.LoadChecked
        sanitizer * Shop.Store.LoadSafely
        sanitizer * Shop.Store.Name
        sink Path Shop.IStore.Open path
        sink Path Shop.Scratch..ctor path
        sink Path Shop.Store.Load path
        sink Path Shop.Store.Remove path
        sink Path Shop.Store.Touch path
        sink Path Shop.Store.Work path
        validator Path,Sql,Url,Ldap,XPath,Xml,Regex,Log,Html,Archive,Header,Redirect,Prompt Shop.Store.Check text
        validator Path,Sql,Url,Ldap,XPath,Xml,Regex,Log,Html,Archive,Header,Redirect,Prompt Shop.Store.IsName text
        validator Path,Sql,Url,Ldap,XPath,Xml,Regex,Log,Html,Archive,Header,Redirect,Prompt Shop.Store.LoadChecked path
        """,
        Lines(Export()));

    [Fact]
    public void WhatASourceBroughtIn_IsASourceForOthers() => Assert.Equal(
        """
        sanitizer Url,Redirect Shop.Mail.First
        source Shop.Mail.First
        source Shop.Mail.Latest
        """,
        Lines(Export(source: Mail)));

    [Theory]
    [InlineData("[Tool] public void Run(Shop.Mail mail) => File.Delete([|mail.Latest()|]);")]
    [InlineData("[Tool] public void Run(Shop.Mail mail) => File.Delete([|mail.First(\"a\")|]);")]
    [InlineData("[Tool] public Task Run(Shop.Mail mail, HttpClient http) => http.GetAsync([|mail.Latest()|]);")]
    [InlineData("[Tool] public Task Run(Shop.Mail mail, HttpClient http) => http.GetAsync(mail.First(\"a\"));")]
    [InlineData("[Tool] public void Run(Shop.Mail mail) => File.Delete(\"/data/\" + mail.Size());")]
    public void WhatALibraryBringsIn_Reports(string tool) => Check(tool, Export(source: Mail), Mail);

    [Fact]
    public void ProjectThatDoesNotAsk_GetsNothing() => Assert.Equal("", Export(isWanted: false));

    [Theory]
    [InlineData("[Tool] public void Run(string path, Shop.Store store) => store.Load([|path|]);")]
    [InlineData("[Tool] public void Run(string path, Shop.Store store) => store.Remove([|path|]);")]
    [InlineData("[Tool] public void Run(string path, Shop.IStore store) => store.Open([|path|]);")]
    [InlineData("[Tool] public void Run(string path, Shop.Store store) => store.Work([|path|]);")]
    [InlineData("[Tool] public void Run(string path) => new Shop.Scratch([|path|]);")]
    [InlineData("[Tool] public void Run(string name, Shop.Store store) => File.Delete([|store.Touch(\"a\", name)|]);")]
    [InlineData("[Tool] public void Run(string name, Shop.Store store) => File.Delete([|store.Copy(name)|]);")]
    [InlineData("[Tool] public void Run(string path) { if (!Shop.Store.IsName(path)) { File.Delete([|path|]); } }")]
    public void ArgumentOfALibrary_Reports(string tool) => Check(tool, Export());

    [Theory]
    [InlineData("[Tool] public void Run(string path, Shop.Store store) => store.LoadSafely(path);")]
    [InlineData("[Tool] public void Run(string path, Shop.Store store) => store.LoadChecked(path);")]
    [InlineData("[Tool] public void Run(string name, Shop.Store store) => store.Remove(name, 1);")]
    [InlineData("[Tool] public void Run(string path, Shop.Store store) => store.Move(path);")]
    [InlineData("[Tool] public void Run(string path, Shop.Store store) => store.Load(Path.GetFileName(path));")]
    [InlineData("[Tool] public void Run(string path, Shop.Memory store) => store.Open(path);")]
    [InlineData("[Tool] public void Run(string path, Own store) => store.Work(path); public sealed class Own() : Shop.Store(\"\") { public override void Work(string path) { } }")]
    [InlineData("[Tool] public void Run(string name, Shop.Store store) => File.Delete(store.Name(name));")]
    [InlineData("[Tool] public void Run(string path) { if (Shop.Store.IsName(path)) { File.Delete(path); } }")]
    [InlineData("[Tool] public void Run(string path) { Shop.Store.Check(path); File.Delete(path); }")]
    [InlineData("[Tool] public void Run(string path, Shop.Store store) { store.LoadChecked(path); File.Delete(path); }")]
    public void HarmlessArgument_DoesNotReport(string tool) => Check(tool, Export());

    [Fact]
    public void LibraryThatDoesNotExport_DoesNotReport() => Check("[Tool] public void Run(string path, Shop.Store store) => store.Load(path);", "");

    [Fact]
    public void ResultOfALibraryThatDoesNotExport_Reports() =>
        Check("[Tool] public void Run(string name, Shop.Store store) => File.Delete([|store.Name(name)|]);", "");

    [Theory]
    [InlineData("sink Path", "path")]
    [InlineData("sink Nothing Shop.Store.Copy text", "path")]
    [InlineData("sink Path Shop.Store.Copy other", "path")]
    [InlineData("sink Path Shop.Store.Copy text", "[|path|]")]
    [InlineData("sink Path Shop.Store.* text", "[|path|]")]
    public void WrittenLine_CountsWhereItCanBeRead(string line, string argument)
    {
        var attribute = $"[assembly: SecureTools.Flow(\"{line}\")]\n";
        Check($"[Tool] public void Run(string path, Shop.Store store) => store.Copy({argument});", attribute);
    }

    /// <summary>In an editor, where the library is no file yet.</summary>
    [Fact]
    public void ExportOfAnOpenProject_Reports()
    {
        var export = CSharpSyntaxTree.ParseText(Export(), path: ExportPath, cancellationToken: TestContext.Current.CancellationToken);
        var library = TaintBench.Compile([TaintBench.WithUsings(Store)]).AddSyntaxTrees(export).WithAssemblyName("Shop");
        TaintBench.CheckWith("public class C { [Tool] public void Run(string path, Shop.Store store) => store.Load([|path|]); }", library.ToMetadataReference());
    }

    [Fact]
    public void OwnExport_IsNotReadBack()
    {
        var tool = "public class C { [Tool] public void Run(string path, Shop.Store store) => store.Move(path, true); }";
        var wrong = CSharpSyntaxTree.ParseText(
            "[assembly: SecureTools.Flow(\"sink Path Shop.Store.Move path\")]", path: ExportPath, cancellationToken: TestContext.Current.CancellationToken);
        var program = TaintBench.Compile([TaintBench.WithUsings(tool), TaintBench.WithUsings(Store)]);
        Assert.All(TaintBench.Flows(program.AddSyntaxTrees(wrong)), flow => Assert.Empty(flow.Findings));
    }

    private static void Check(string tool, string export, string source = Store) =>
        TaintBench.CheckWith("public class C\n{\n" + tool + "\n}\n", Library(export, source));

    private static string Lines(string export) =>
        string.Join('\n', export.Split('\n').Where(line => line.StartsWith('[')).Select(line => line.Split('"')[1]));

    private static string Export(bool isWanted = true, string source = Store)
    {
        var test = new GeneratorTest<EffectExportGenerator> { TestCode = TaintBench.WithUsings(source), Skip = GeneratorChecks.Values };
        test.TestState.GlobalOptions["build_property.SecureToolsExportEffects"] = isWanted ? "true" : "";
        var result = test.Run();
        return isWanted ? result["Flows.g.cs"] : string.Concat(result.Files.Values);
    }

    private static MetadataReference Library(string attributes, string source)
    {
        using var image = new MemoryStream();
        var tree = CSharpSyntaxTree.ParseText(attributes, cancellationToken: TestContext.Current.CancellationToken);
        var library = TaintBench.Compile([TaintBench.WithUsings(source)]).AddSyntaxTrees(tree).WithAssemblyName("Shop");
        Assert.True(library.Emit(image, cancellationToken: TestContext.Current.CancellationToken).Success);
        return MetadataReference.CreateFromImage(image.ToArray());
    }
}
