using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace SecureTools.Shared.Tools;

/// <summary>
/// Reads the requirements that hold for a method (<see cref="GuardSources"/>), in the order in which they are checked.
/// Null: one of them cannot be enforced as it is written, so there must be no tool.
/// </summary>
internal static class RequirementParser
{
    private const int LongestAge = 86_400;
    private const int LargestCount = 100_000;

    public static EquatableArray<RequirementModel>? Parse(IMethodSymbol method, SemanticModel? model, ValueParser values)
    {
        var isComplete = true;
        foreach (var foreign in Attributes(method).Where(IsForeign))
        {
            values.Refusals.Add(RefusalKind.ForeignGuard, method, foreign, foreign.Display());
            isComplete = false;
        }

        foreach (var unknown in Attributes(method).Where(attribute => attribute.IsUnknown()))
        {
            values.Refusals.Add(RefusalKind.BrokenCode, method, unknown);
            isComplete = false;
        }

        var requirements = new List<RequirementModel>();
        foreach (var attribute in Attributes(method).Where(attribute => attribute.AttributeClass.DerivesFrom(TypeNames.Requirement)))
        {
            if (ParseOne(attribute, method, model, values) is { } requirement)
            {
                requirements.Add(requirement);
            }
            else
            {
                isComplete = false;
            }
        }

        return isComplete ? requirements.Distinct().OrderBy(requirement => requirement.Kind).ToEquatable() : null;
    }

    public static EquatableArray<RateLimitModel>? RateLimits(IMethodSymbol method, Refusals refusals)
    {
        var isComplete = true;
        var limits = new List<RateLimitModel>();
        foreach (var attribute in Attributes(method).Where(attribute => attribute.AttributeClass.Is(TypeNames.RateLimit)))
        {
            var count = Constant(attribute) as int? ?? 0;
            var seconds = attribute.NamedArguments.Any(argument => argument.Key == "PerSeconds") ? attribute.Named<int>("PerSeconds")
                ?? 0 : 60;
            if (count is < 1 or > LargestCount || seconds is < 1 or > LongestAge || Partition(attribute) is not { } by)
            {
                refusals.Add(
                    attribute.HasErrors() ? RefusalKind.BrokenCode : RefusalKind.RequirementOutOfRange, method, attribute,
                    attribute.Display(),
                    $"1 to {LargestCount} calls in 1 to {LongestAge} seconds");
                isComplete = false;
                continue;
            }

            limits.Add(new RateLimitModel(count, seconds, by));
        }

        return isComplete ? limits.Distinct().ToEquatable() : null;
    }

    /// <summary>A guard of ASP.NET Core, which nothing here applies: whoever wrote it would take the tool for guarded.</summary>
    private static bool IsForeign(AttributeData attribute) =>
        attribute.AttributeClass?.AllInterfaces.Any(
            contract => contract.Is(TypeNames.AuthorizeData) || contract.Is(TypeNames.AuthorizationRequirementData)) == true;

    private static IReadOnlyList<AttributeData> Attributes(IMethodSymbol method) =>
        [.. GuardSources.Of(method).SelectMany(source => source.GetAttributes())];

    private static object? Constant(AttributeData attribute) =>
        attribute.ConstructorArguments.FirstOrDefault() is { Kind: TypedConstantKind.Primitive, Value: var value } ? value : null;

    private static string? Partition(AttributeData attribute)
    {
        var by = attribute.NamedArguments.FirstOrDefault(argument => argument.Key == "By").Value;
        return by.Kind switch
        {
            TypedConstantKind.Error when by.IsNull && !attribute.NamedArguments.Any(argument => argument.Key == "By") => "Caller",
            TypedConstantKind.Enum =>
                by.Type!.GetMembers().OfType<IFieldSymbol>().FirstOrDefault(field => Equals(field.ConstantValue, by.Value))?.Name,
            _ => null,
        };
    }

    private static RequirementModel? ParseOne(AttributeData attribute, IMethodSymbol method, SemanticModel? model, ValueParser values)
    {
        WhenModel? when = null;
        var syntax = Syntax(attribute, model);
        if (IsConditional(attribute, syntax))
        {
            if (Condition(attribute, syntax, model) is not { } name)
            {
                return values.Refusals.Refuse<RequirementModel>(
                    attribute.HasErrors() ? RefusalKind.BrokenCode : RefusalKind.WhenMethod, method, attribute, "",
                    nameof(WhenFault.NotNamed));
            }

            when = WhenParser.Parse(name, method, attribute, values);
            if (when is null)
            {
                return null;
            }
        }

        var refusals = values.Refusals;
        return attribute.AttributeClass switch
        {
            var type when type.Is(TypeNames.RequireRole) => Named(RequirementKind.Role, attribute, model, when) ?? Unnamed(),
            var type when type.Is(TypeNames.RequirePermission) => Named(RequirementKind.Permission, attribute, model, when) ?? Unnamed(),
            var type when type.Is(TypeNames.RequireTrust) => Trust(attribute, when) ?? OutOfRange("a score of 0 to 10"),
            var type when type.Is(TypeNames.RequireMfa) => Mfa(attribute, when) ?? OutOfRange($"an age of 1 to {LongestAge} seconds"),
            var type when type.Is(TypeNames.RequireApproval) => Of(RequirementKind.Approval, "", when),
            _ => refusals.Refuse<RequirementModel>(RefusalKind.UnknownRequirement, method, attribute, attribute.Display()),
        };

        RequirementModel? Unnamed() => refusals.Refuse<RequirementModel>(
            attribute.HasErrors() ? RefusalKind.BrokenCode : RefusalKind.UnnamedRequirement, method, attribute, attribute.Display());

        RequirementModel? OutOfRange(string range) => refusals.Refuse<RequirementModel>(
            attribute.HasErrors() ? RefusalKind.BrokenCode : RefusalKind.RequirementOutOfRange, method, attribute, attribute.Display(),
            range);
    }

    /// <summary>
    /// How the attribute was written; null when that was in another compilation, whose attributes are complete as they are.
    /// </summary>
    private static AttributeSyntax? Syntax(AttributeData attribute, SemanticModel? model) =>
        model is not null && attribute.ApplicationSyntaxReference is { } reference
            && model.Compilation.ContainsSyntaxTree(reference.SyntaxTree)
            ? reference.GetSyntax() as AttributeSyntax
            : null;

    /// <summary>
    /// Read from the syntax like the names: an attribute with a constant that this generator has yet to write does not bind, and shows no
    /// named argument.
    /// </summary>
    private static ExpressionSyntax? When(AttributeSyntax? attribute) =>
        attribute?.ArgumentList?.Arguments.FirstOrDefault(argument => argument.NameEquals?.Name.Identifier.ValueText == "When")?.Expression;

    private static bool IsConditional(AttributeData attribute, AttributeSyntax? syntax) =>
        When(syntax) is not null || (syntax is null && attribute.NamedArguments.Any(argument => argument.Key == "When"));

    private static string? Condition(AttributeData attribute, AttributeSyntax? syntax, SemanticModel? model) =>
        When(syntax) is { } condition ? model!.For(condition).GetConstantValue(condition).Value as string : attribute.NamedText("When");

    private static SemanticModel For(this SemanticModel model, SyntaxNode node) =>
        model.SyntaxTree == node.SyntaxTree ? model : model.Compilation.GetSemanticModel(node.SyntaxTree);

    private static RequirementModel Of(RequirementKind kind, string number, WhenModel? when) =>
        new(kind, EquatableArray<NameModel>.Empty, number, when);

    private static RequirementModel? Trust(AttributeData attribute, WhenModel? when) =>
        Constant(attribute) is double minimum and >= 0 and <= 10
            ? Of(RequirementKind.Trust, minimum.ToString("R", CultureInfo.InvariantCulture) + "d", when)
            : null;

    private static RequirementModel? Mfa(AttributeData attribute, WhenModel? when)
    {
        var age = attribute.NamedArguments.Any(argument => argument.Key == "MaxAgeSeconds") ? attribute.Named<int>("MaxAgeSeconds")
            ?? 0 : 300;
        return age is < 1 or > LongestAge ? null : Of(RequirementKind.Mfa, age.ToString(CultureInfo.InvariantCulture), when);
    }

    /// <summary>
    /// The names are read from the syntax: a constant that this very generator writes, such as <c>Permissions.Write</c>,
    /// has no value yet when the generator runs.
    /// </summary>
    private static RequirementModel? Named(RequirementKind kind, AttributeData attribute, SemanticModel? model, WhenModel? when)
    {
        if (Syntax(attribute, model)?.ArgumentList is not { } list)
        {
            return Compiled(kind, attribute, when);
        }

        var own = model!.For(list);
        var names = new List<NameModel>();
        foreach (var expression
            in list.Arguments.Where(argument => argument.NameEquals is null).SelectMany(argument => Items(argument.Expression)))
        {
            if (Name(expression, own, kind == RequirementKind.Role ? "Roles" : "Permissions") is not { } name)
            {
                return null;
            }

            names.Add(name);
        }

        return names.Count == 0 ? null : new RequirementModel(kind, names.ToEquatable(), "", when);
    }

    private static RequirementModel? Compiled(RequirementKind kind, AttributeData attribute, WhenModel? when)
    {
        if (attribute.ConstructorArguments.FirstOrDefault() is not { Kind: TypedConstantKind.Array, IsNull: false } list)
        {
            return null;
        }

        var names = list.Values.Select(name => name.Value).OfType<string>().Where(name => name.Length > 0)
            .Select(name => new NameModel(name, IsConstant: false)).ToList();
        return names.Count == 0 || names.Count != list.Values.Length ? null : new RequirementModel(kind, names.ToEquatable(), "", when);
    }

    /// <summary>The names in an argument: of an array, each item.</summary>
    internal static IEnumerable<ExpressionSyntax> Items(ExpressionSyntax expression) => expression switch
    {
        ArrayCreationExpressionSyntax { Initializer: { } initializer } => initializer.Expressions,
        ImplicitArrayCreationExpressionSyntax implicitly => implicitly.Initializer.Expressions,
        CollectionExpressionSyntax collection =>
            collection.Elements.OfType<ExpressionElementSyntax>().Select(element => element.Expression),
        _ => [expression],
    };

    private static NameModel? Name(ExpressionSyntax expression, SemanticModel model, string constants)
    {
        var value = model.GetConstantValue(expression);
        if (value.HasValue)
        {
            return value.Value is string { Length: > 0 } text ? new NameModel(text, IsConstant: false) : null;
        }

        return expression is MemberAccessExpressionSyntax { Name.Identifier.ValueText: var member, Expression: var holder }
            && holder.ToString() is var path && (path == constants || path.EndsWith("." + constants, StringComparison.Ordinal))
            ? new NameModel(member, IsConstant: true)
            : null;
    }
}
