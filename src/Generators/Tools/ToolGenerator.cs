using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using SecureTools.Generators.Emission;
using SecureTools.Generators.Registration;

namespace SecureTools.Generators.Tools;

/// <summary>
/// Turns methods with <c>[Tool]</c> into a table of guarded, bound and documented tools. It reports nothing: what cannot be a tool
/// is left out, the table refuses what it does not hold, and analyzers say why.
/// </summary>
[Generator(LanguageNames.CSharp)]
public sealed class ToolGenerator : IIncrementalGenerator
{
    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var access = Access(context);

        var candidates = context.SyntaxProvider
            .ForAttributeWithMetadataName(TypeNames.Tool, static (node, _) => node is MethodDeclarationSyntax, ToolParser.Parse)
            .WithTrackingName(StepNames.Tools)
            .Where(static candidate => candidate is not null);

        var refused = candidates.Where(static candidate => candidate!.Model is null).Select(static (candidate, _) => candidate!.Name)
            .Collect();

        var classes = candidates.Select(static (candidate, _) => candidate!.Model)
            .Where(static tool => tool is not null)
            .Collect()
            .SelectMany(static (tools, _) => ClassModel.Group(tools!))
            .WithTrackingName(StepNames.Classes)
            .Combine(access)
            .Select(static (pair, _) => ResolvedClass.From(pair.Left, pair.Right))
            .WithTrackingName(StepNames.ResolvedClasses);

        var surroundings = context.CompilationProvider.Select(SurroundingsParser.Facts)
            .Combine(context.AnalyzerConfigOptionsProvider.Select(SurroundingsParser.RootNamespace))
            .Select(SurroundingsParser.Parse)
            .WithTrackingName(StepNames.Surroundings);

        var table = classes.Select(static (model, _) => TableClass.From(model)).Collect()
            .Combine(refused)
            .Combine(access)
            .Select(static (input, _) => TableModel.From(input.Left.Left, input.Left.Right, input.Right))
            .WithTrackingName(StepNames.Table);

        var hasRuntime = surroundings.Select(static (known, _) => known.HasRuntime);
        context.RegisterSourceOutput(hasRuntime, EmitEmbedded);
        context.RegisterSourceOutput(access.Combine(surroundings), EmitAccess);
        context.RegisterSourceOutput(classes.Combine(hasRuntime), Emit);
        context.RegisterSourceOutput(table.Combine(surroundings).WithTrackingName(StepNames.Registration), Emit);
    }

    private static IncrementalValueProvider<AccessModel> Access(IncrementalGeneratorInitializationContext context)
    {
        var roles = context.SyntaxProvider
            .ForAttributeWithMetadataName(TypeNames.Role, static (node, _) => node is CompilationUnitSyntax, AccessParser.Roles)
            .WithTrackingName(StepNames.Roles)
            .Collect();
        var permissions = context.SyntaxProvider
            .ForAttributeWithMetadataName(TypeNames.Permission, static (node, _) => node is CompilationUnitSyntax, AccessParser.Permissions)
            .WithTrackingName(StepNames.Permissions)
            .Collect();
        var referenced = context.CompilationProvider.Select(AccessParser.Referenced).WithTrackingName(StepNames.ReferencedAccess);
        return roles.Combine(permissions).Combine(referenced)
            .Select(static (all, _) => AccessModel.From(
                all.Left.Left.SelectMany(static (EquatableArray<RoleModel> declared) => declared),
                all.Left.Right.SelectMany(static (EquatableArray<string> declared) => declared),
                all.Right))
            .WithTrackingName(StepNames.Access);
    }

    private static void EmitEmbedded(SourceProductionContext context, bool hasRuntime)
    {
        if (hasRuntime)
        {
            context.AddSource("SecureTools.Embedded.g.cs", GeneratedFile.EmbeddedDefinition);
        }
    }

    private static void EmitAccess(SourceProductionContext context, (AccessModel Access, Surroundings Surroundings) input)
    {
        if (input.Surroundings.HasRuntime && (input.Access.Permissions.Count > 0 || input.Access.Roles.Count > 0))
        {
            context.AddSource("SecureTools.Access.g.cs", AccessEmitter.Emit(input.Access, input.Surroundings));
        }
    }

    private static void Emit(SourceProductionContext context, (ResolvedClass Class, bool HasRuntime) input)
    {
        if (input.HasRuntime && input.Class.Tools.Count > 0)
        {
            context.AddSource($"SecureTools.{input.Class.Model.FileName}.g.cs", ClassEmitter.Emit(input.Class));
        }
    }

    private static void Emit(SourceProductionContext context, (TableModel Table, Surroundings Surroundings) input)
    {
        foreach (var (name, text) in TableEmitter.Emit(input.Table, input.Surroundings))
        {
            context.AddSource(name, text);
        }
    }
}
