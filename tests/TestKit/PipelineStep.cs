using Microsoft.CodeAnalysis;

namespace SecureTools.TestKit;

/// <summary>Tells the steps a generator wrote from those the compiler puts before them.</summary>
internal static class PipelineStep
{
    // The only step inside ForAttributeWithMetadataName that holds what the generator's transform returned.
    private const string Transformed = "result_ForAttributeWithMetadataName";

    // An input the compiler tracks but does not list.
    private const string CompilationOptions = "CompilationOptions";

    public static bool IsOfGenerator(string? name) => name is null || !(IsInput(name) || IsOutput(name) || IsInsideForAttribute(name));

    /// <summary>Every step the outputs depend on up to the compiler's, named or not.</summary>
    public static IEnumerable<IncrementalGeneratorRunStep> OfGenerator(GeneratorRunResult result)
    {
        var seen = new HashSet<IncrementalGeneratorRunStep>(ReferenceEqualityComparer.Instance);
        var open = new Stack<IncrementalGeneratorRunStep>(result.TrackedOutputSteps.Values
            .SelectMany(steps => steps)
            .SelectMany(step => step.Inputs, (_, input) => input.Source)
            .Concat(result.TrackedSteps.Values.SelectMany(steps => steps)));
        while (open.TryPop(out var step))
        {
            if (!IsOfGenerator(step.Name) || !seen.Add(step))
            {
                continue;
            }

            yield return step;
            if (!string.Equals(step.Name, Transformed, StringComparison.Ordinal))
            {
                Push(open, step);
            }
        }
    }

    private static void Push(Stack<IncrementalGeneratorRunStep> open, IncrementalGeneratorRunStep step)
    {
        foreach (var (source, _) in step.Inputs)
        {
            open.Push(source);
        }
    }

    private static bool IsInput(string name) => name
        is WellKnownGeneratorInputs.Compilation
        or WellKnownGeneratorInputs.ParseOptions
        or WellKnownGeneratorInputs.AdditionalTexts
        or WellKnownGeneratorInputs.AnalyzerConfigOptions
        or WellKnownGeneratorInputs.MetadataReferences
        or CompilationOptions;

    private static bool IsOutput(string name) => name
        is WellKnownGeneratorOutputs.SourceOutput
        or WellKnownGeneratorOutputs.ImplementationSourceOutput;

    private static bool IsInsideForAttribute(string name) =>
        name.Contains("_ForAttribute", StringComparison.Ordinal) && !string.Equals(name, Transformed, StringComparison.Ordinal);
}
