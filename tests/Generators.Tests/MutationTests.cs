using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using SecureTools.Generators.Tools;
using SecureTools.Shared.Tools;

namespace SecureTools.Generators.Tests;

/// <summary>Valid sources with tokens deleted, doubled, swapped, replaced, or cut off: the generator must not throw, and must not break what compiles.</summary>
public class MutationTests
{
    private const int CasesOfEach = 150;

    private static readonly string[] _words =
    [
        "ref", "static", "abstract", "private", "?", "[", "]", "(", ")", "{", "}", "<", ">", ",", ";", ":", "=", "=>", "null", "default", "0", "-1", "\"\"", "\"x y\"", "int",
        "string", "object", "dynamic", "void", "async", "partial", "readonly", "params", "out", "in", "virtual", "override", "record", "struct", "interface", "enum", "class",
        "required", "init", "get", "set", "const", "new", "typeof", "nameof", "[Tool]", "[Required]", "Missing", "@class", ".", "*", "&", "1e400", "'\\ud800'", "#error", "//", "/*", "\"",
    ];

    /// <summary>Words that mostly compile in each other's place.</summary>
    private static readonly string[][] _alike =
    [
        ["int", "long", "string", "decimal", "byte", "double", "bool", "char"], ["public", "internal"], ["class", "record"], ["set", "init"],
        ["sealed", ""], ["?", ""], ["required", ""], ["virtual", ""], ["0", "1", "2", "5", "20", "100"],
    ];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void MutatedSource_NeverBreaksTheBuild(int seed)
    {
        var source = Samples.All[seed - 1];
        var input = CSharpCompilation.Create(
            "TestProject",
            references: References.Default,
            options: new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));
        GeneratorDriver driver = CSharpGeneratorDriver.Create(new ToolGenerator());
        var tokens = CSharpSyntaxTree.ParseText(source).GetRoot().DescendantTokens().Select(token => token.ToFullString()).ToArray();
        var random = new Random(seed);
        var valid = 0;
        for (var i = 0; i < CasesOfEach; i++)
        {
            var mutant = Mutate(tokens, random);
            var tree = CSharpSyntaxTree.ParseText(mutant);
            driver = driver.RunGeneratorsAndUpdateCompilation(input.AddSyntaxTrees(tree), out var output, out _);
            var result = Assert.Single(driver.GetRunResult().Results);
            Assert.True(result.Exception is null, $"{result.Exception}\n{mutant}");
            // What does not parse cannot compile, whatever is generated.
            valid += !tree.GetDiagnostics().Any(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error) && CheckOutput(output, mutant) ? 1 : 0;
        }

        Assert.InRange(valid, 20, CasesOfEach - 1);
    }

    /// <summary>Where the input has no error, generated code has none: they are the only ones that could be left.</summary>
    private static bool CheckOutput(Compilation output, string mutant)
    {
        var generated = output.SyntaxTrees.Where(tree => tree.FilePath.EndsWith(".cs", StringComparison.Ordinal)).ToHashSet();
        var errors = output.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).ToList();
        var own = errors.Where(diagnostic => diagnostic.Location.SourceTree is not { } tree || !generated.Contains(tree)).ToList();
        // Two tools of one name stop the build on purpose.
        var wrong = errors.Except(own).Where(diagnostic => diagnostic.Id != "CS1029").ToList();
        Assert.True(own.Count > 0 || wrong.Count == 0, $"{string.Join('\n', wrong)}\n{mutant}");
        var refused = RefusalInvariant.Check(output, mutant);
        Assert.True(own.Count > 0 || refused.All(refusal => refusal.Kind != RefusalKind.BrokenCode), mutant);
        return errors.Count == 0;
    }

    private static string Mutate(string[] tokens, Random random)
    {
        var mutant = tokens.ToList();
        for (var i = random.Next(3) == 0 ? 3 : 1; i > 0; i--)
        {
            var at = random.Next(mutant.Count);
            var other = random.Next(mutant.Count);
            switch (random.Next(14))
            {
                case 0: mutant.RemoveAt(at); break;
                case 1: mutant.Insert(at, mutant[other]); break;
                case 2: (mutant[at], mutant[other]) = (mutant[other], mutant[at]); break;
                case 3: mutant.Insert(at, _words[random.Next(_words.Length)] + " "); break;
                case 4: mutant[at] = _words[random.Next(_words.Length)] + " "; break;
                case 5: mutant.RemoveRange(at, Math.Min(mutant.Count - at, random.Next(1, 6))); break;
                case 6: mutant[at] = mutant[other]; break;
                case 7: mutant[at] = Cut(mutant[at], random); break;
                default: Exchange(mutant, at, random); break;
            }
        }

        return random.Next(20) == 0 ? string.Concat(mutant.Take(random.Next(mutant.Count))) : string.Concat(mutant);
    }

    /// <summary>Puts a word in the place of the next one like it.</summary>
    private static void Exchange(List<string> mutant, int start, Random random)
    {
        for (var at = start; at < mutant.Count; at++)
        {
            var word = mutant[at].Trim();
            if (Array.Find(_alike, words => word.Length > 0 && words.Contains(word, StringComparer.Ordinal)) is { } alike)
            {
                mutant[at] = mutant[at].Replace(word, alike[random.Next(alike.Length)], StringComparison.Ordinal);
                return;
            }
        }
    }

    private static string Cut(string token, Random random) => token.Length < 2 ? token + token : token.Remove(random.Next(token.Length), 1);
}
