using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace SecureTools.Analyzers.Secrets;

/// <summary>Where keys go: constructors, methods and properties of cryptography.</summary>
internal static class KeySinks
{
    private static readonly HashSet<string> _types = new(StringComparer.Ordinal)
    {
        "SymmetricSecurityKey", "HMACSHA1", "HMACSHA256", "HMACSHA384", "HMACSHA512", "HMACMD5", "HMACSHA3_256", "HMACSHA3_384",
        "HMACSHA3_512", "AesGcm", "AesCcm",
        "ChaCha20Poly1305", "MACTripleDES", "Rfc2898DeriveBytes", "PasswordDeriveBytes",
    };

    private static readonly HashSet<string> _methods =
        new(StringComparer.Ordinal) { "HashData", "HashDataAsync", "CreateEncryptor", "CreateDecryptor", "Pbkdf2", "DeriveKey", "Extract",
            "Expand" };

    private static readonly string[] _spaces = ["System.Security.Cryptography", "Microsoft.IdentityModel"];

    /// <summary>The API that takes this value as its key; null: none does.</summary>
    /// <param name="value">The value, before what hands it on.</param>
    /// <param name="model">Says whose the API is.</param>
    /// <param name="cancel">Stops it.</param>
    public static string? Of(ExpressionSyntax value, SemanticModel model, CancellationToken cancel)
    {
        var node = value;
        while (Passing.Outer(node) is { } outer)
        {
            node = outer;
        }

        return node.Parent switch
        {
            ArgumentSyntax { Parent: ArgumentListSyntax { Parent: ExpressionSyntax call } list } argument =>
                OfCall(call, list.Arguments.IndexOf(argument), model, cancel),
            AssignmentExpressionSyntax assignment when assignment.Right == node => OfProperty(assignment.Left, model, cancel),
            _ => null,
        };
    }

    /// <summary>What goes into a call as its key; null: the call takes none.</summary>
    public static ExpressionSyntax? KeyOf(SyntaxNode node) => node switch
    {
        ObjectCreationExpressionSyntax { ArgumentList.Arguments: [var first, ..], Type: var type } when _types.Contains(NameOf(type)) =>
            first.Expression,
        InvocationExpressionSyntax
        {
            Expression: MemberAccessExpressionSyntax
            {
                Name.Identifier.ValueText: "HashData" or "CreateEncryptor"
            or "CreateDecryptor" or "Pbkdf2"
            }
        } call
            when call.ArgumentList.Arguments is [var first, ..] => first.Expression,
        AssignmentExpressionSyntax
        {
            Left: IdentifierNameSyntax { Identifier.ValueText: "Key" }
            or MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Key" }
        } assignment => assignment.Right,
        _ => null,
    };

    private static string? OfCall(ExpressionSyntax call, int index, SemanticModel model, CancellationToken cancel)
    {
        var name = call switch
        {
            ObjectCreationExpressionSyntax creation => NameOf(creation.Type),
            InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax member } => member.Name.Identifier.ValueText,
            ImplicitObjectCreationExpressionSyntax => "new",
            _ => "",
        };
        var isKnown = call is InvocationExpressionSyntax ? _methods.Contains(name) : name == "new" || _types.Contains(name);
        if (!isKnown || model.GetSymbolInfo(call, cancel).Symbol is not IMethodSymbol method || !IsCryptography(method.ContainingType))
        {
            return null;
        }

        return index < method.Parameters.Length && IsKey(method.Parameters[index])
            && (method.MethodKind != MethodKind.Constructor || _types.Contains(method.ContainingType.Name)) ? method.ContainingType.Name
            : null;
    }

    private static bool IsKey(IParameterSymbol parameter) =>
        parameter.Name is "key" or "rgbKey" or "password" or "ikm" or "prk" or "strPassword";

    private static string? OfProperty(ExpressionSyntax target, SemanticModel model, CancellationToken cancel) =>
        NameOf(target) is "Key" or "HMACKey" && model.GetSymbolInfo(target, cancel).Symbol is IPropertySymbol property
            && IsCryptography(property.ContainingType)
            ? property.ContainingType.Name
            : null;

    private static bool IsCryptography(INamedTypeSymbol type) =>
        Array.Exists(_spaces, space => type.ContainingNamespace.ToDisplayString().StartsWith(space, StringComparison.Ordinal));

    private static string NameOf(ExpressionSyntax node) => node switch
    {
        SimpleNameSyntax name => name.Identifier.ValueText,
        QualifiedNameSyntax name => name.Right.Identifier.ValueText,
        AliasQualifiedNameSyntax name => name.Name.Identifier.ValueText,
        MemberAccessExpressionSyntax member => member.Name.Identifier.ValueText,
        _ => "",
    };
}
