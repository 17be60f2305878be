using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using SecureTools.Analyzers.Engine.Secrets.Names;
using SecureTools.Analyzers.Engine.Secrets.Shapes;

namespace SecureTools.Analyzers.Secrets;

/// <summary>
/// Follows secrets inside of one member: from names and reads that say secret, through locals and texts, to where they are used.
/// </summary>
internal sealed class SecretFlow
{
    // Methods give something else than what they get: its length, a hash, a masked form.
    private static readonly string[] _harmless =
        ["Mask", "Redact", "Hash", "Encrypt", "Protect", "Sanitize", "Obfuscate", "Hide", "IsNull", "IsValid", "Equals", "Contains",
            "StartsWith", "EndsWith", "Verify", "Validate", "Compare", "IndexOf", "Substring", "Anonymize", "Scrub", "nameof", "Length",
            "Count", "Any", "Parse"];

    private static readonly HashSet<string> _keeping = new(StringComparer.Ordinal)
    {
        "Trim", "TrimEnd", "TrimStart", "ToString", "ToUpper", "ToLower", "ToUpperInvariant", "ToLowerInvariant", "Replace", "Concat",
        "Join", "Format", "GetString", "GetBytes", "ToBase64String",
        "FromResult", "ConfigureAwait", "AsSpan", "ToCharArray", "ToArray", "PadLeft", "PadRight", "Serialize", "SerializeToNode",
        "GetAwaiter", "GetResult", "Text", "Json", "Ok", "FromObject", "Success",
    };

    private static readonly HashSet<string> _reading =
        new(StringComparer.Ordinal) { "GetEnvironmentVariable", "GetConnectionString", "GetValue", "GetSection", "GetRequiredSection",
            "GetSecret", "GetSecretAsync", "GetString" };

    // A file without any of these has no name that says secret.
    private static readonly KeywordAutomaton _triggers = new(
        ["password", "passwd", "pwd", "passphrase", "passwort", "kennwort", "secret", "token", "key", "connectionstring", "credential",
            "authorization", "bearer", "jwt", "environmentvariable"]);

    private static readonly ConditionalWeakTable<SyntaxNode, SecretFlow> _bodies = new();
    private static readonly ConditionalWeakTable<SyntaxTree, object> _files = new();

    private readonly HashSet<string> _locals = new(StringComparer.Ordinal);

    private SecretFlow(SyntaxNode body)
    {
        var count = -1;
        while (count != _locals.Count)
        {
            count = _locals.Count;
            foreach (var node in body.DescendantNodes())
            {
                Learn(node);
            }
        }
    }

    /// <summary>Whether the file has a name at all that may say secret.</summary>
    public static bool MayBeIn(SyntaxTree tree) => (bool)_files.GetValue(tree, static key => HasTrigger(key.GetText()));

    /// <summary>The secrets in the member around a node.</summary>
    public static SecretFlow Around(SyntaxNode node) => _bodies.GetValue(BodyOf(node), static body => new SecretFlow(body));

    /// <summary>The part of an expression that gives a secret to it; null: none does.</summary>
    public ExpressionSyntax? SecretIn(ExpressionSyntax? node) => node switch
    {
        null => null,
        IdentifierNameSyntax name => IsSecret(name.Identifier.ValueText) || _locals.Contains(name.Identifier.ValueText) ? name : null,
        MemberAccessExpressionSyntax member => InMember(member, member.Name.Identifier.ValueText, member.Expression),
        ConditionalAccessExpressionSyntax access => access.WhenNotNull is MemberBindingExpressionSyntax binding
            ? InMember(access, binding.Name.Identifier.ValueText, access.Expression) : null,
        ElementAccessExpressionSyntax element => IsSecretKey(element.ArgumentList.Arguments) ? element : null,
        InvocationExpressionSyntax call => InCall(call),
        InterpolatedStringExpressionSyntax text => First(text.Contents.OfType<InterpolationSyntax>().Select(hole => hole.Expression)),
        BinaryExpressionSyntax { RawKind: (int)SyntaxKind.AddExpression or (int)SyntaxKind.CoalesceExpression } sum => SecretIn(sum.Left)
            ?? SecretIn(sum.Right),
        ConditionalExpressionSyntax choice => SecretIn(choice.WhenTrue) ?? SecretIn(choice.WhenFalse),
        ParenthesizedExpressionSyntax inner => SecretIn(inner.Expression),
        CastExpressionSyntax inner => SecretIn(inner.Expression),
        AwaitExpressionSyntax inner => SecretIn(inner.Expression),
        PostfixUnaryExpressionSyntax inner => SecretIn(inner.Operand),
        SwitchExpressionSyntax choice => First(choice.Arms.Select(arm => arm.Expression)),
        _ => InCreated(node),
    };

    /// <summary>Whether the name alone says that this is a secret, and no other token or key.</summary>
    public static bool IsSecret(string name)
    {
        var kind = SecretNames.Judge(name);
        return kind == NameKind.Password ? name.Length > 3 && !name.EndsWith("pass", StringComparison.OrdinalIgnoreCase)
            : kind == NameKind.Secret ? SecretNames.Split(name).Count > 1
            || string.Equals(name, "secret", StringComparison.OrdinalIgnoreCase)
            : IsConnectionString(name);
    }

    private static object HasTrigger(SourceText text)
    {
        var state = KeywordAutomaton.Start;
        var all = text.ToString();
        for (var index = 0; index < all.Length; index++)
        {
            state = _triggers.Step(state, all[index]);
            if (_triggers.Ends(state))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsConnectionString(string name) =>
        name.EndsWith("connectionString", StringComparison.OrdinalIgnoreCase)
            && !name.StartsWith("has", StringComparison.OrdinalIgnoreCase);

    private static SyntaxNode BodyOf(SyntaxNode node) =>
        node.FirstAncestorOrSelf<MemberDeclarationSyntax>(member => member is not GlobalStatementSyntax) ?? node.SyntaxTree.GetRoot();

    private void Learn(SyntaxNode node)
    {
        switch (node)
        {
            case VariableDeclaratorSyntax { Initializer.Value: var value } local when SecretIn(value) is not null:
                _locals.Add(local.Identifier.ValueText);
                break;
            case AssignmentExpressionSyntax { Left: IdentifierNameSyntax target, Right: var value } when SecretIn(value) is not null:
                _locals.Add(target.Identifier.ValueText);
                break;
            default:
                break;
        }
    }

    private ExpressionSyntax? InMember(ExpressionSyntax node, string name, ExpressionSyntax owner) =>
        IsHarmless(name) ? null : IsSecret(name) ? node : name is "Value" or "Result" ? SecretIn(owner) : null;

    private ExpressionSyntax? InCall(InvocationExpressionSyntax call)
    {
        var (name, owner) = call.Expression switch
        {
            MemberAccessExpressionSyntax member => (member.Name.Identifier.ValueText, member.Expression),
            SimpleNameSyntax simple => (simple.Identifier.ValueText, null),
            _ => ("", null),
        };
        if (IsHarmless(name))
        {
            return null;
        }

        if ((_reading.Contains(name) && IsSecretRead(call, name)) || IsSecretGetter(name))
        {
            return call;
        }

        return name == "GetEnvironmentVariables" ? call
            : _keeping.Contains(name) ? SecretIn(owner) ?? First(call.ArgumentList.Arguments.Select(argument => argument.Expression))
            : null;
    }

    private static bool IsSecretRead(InvocationExpressionSyntax call, string name) =>
        name == "GetConnectionString" || (name.StartsWith("GetSecret", StringComparison.Ordinal) && call.ArgumentList.Arguments.Count > 0)
            || IsSecretKey(call.ArgumentList.Arguments);

    private static bool IsSecretGetter(string name) =>
        name.StartsWith("Get", StringComparison.Ordinal)
        && IsSecret(name.EndsWith("Async", StringComparison.Ordinal) ? name.Substring(3, name.Length - 8) : name.Substring(3));

    private static bool IsHarmless(string name) => Array.Exists(_harmless, word => name.IndexOf(word, StringComparison.Ordinal) >= 0);

    private static bool IsSecretKey(SeparatedSyntaxList<ArgumentSyntax> arguments) =>
        arguments.Count > 0 && arguments[0].Expression is LiteralExpressionSyntax { Token.Value: string key }
        && (SecretNames.Judge(key) >= NameKind.Secret || key.StartsWith("ConnectionStrings:", StringComparison.OrdinalIgnoreCase)
            || IsConnectionString(key));

    /// <summary>Objects that carry it: initializers, arguments of constructors, elements of lists.</summary>
    private ExpressionSyntax? InCreated(ExpressionSyntax node) => node switch
    {
        AnonymousObjectCreationExpressionSyntax created => First(created.Initializers.Select(member => member.Expression)),
        BaseObjectCreationExpressionSyntax created => First(
            (created.ArgumentList?.Arguments.Select(argument => argument.Expression) ?? [])
            .Concat(created.Initializer?.Expressions.Select(Value) ?? [])),
        ImplicitArrayCreationExpressionSyntax list => First(list.Initializer.Expressions),
        CollectionExpressionSyntax list => First(list.Elements.OfType<ExpressionElementSyntax>().Select(element => element.Expression)),
        TupleExpressionSyntax tuple => First(tuple.Arguments.Select(argument => argument.Expression)),
        InitializerExpressionSyntax list => First(list.Expressions.Select(Value)),
        _ => null,
    };

    private static ExpressionSyntax Value(ExpressionSyntax element) =>
        element is AssignmentExpressionSyntax assignment ? assignment.Right : element;

    private ExpressionSyntax? First(IEnumerable<ExpressionSyntax> nodes) =>
        nodes.Select(SecretIn).FirstOrDefault(found => found is not null);
}
