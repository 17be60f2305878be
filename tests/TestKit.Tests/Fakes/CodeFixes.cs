using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace SecureTools.TestKit.Tests.Fakes;

/// <summary>Gives types other names; a rename to nothing is not offered.</summary>
internal abstract class RenameFixer(params (string Key, Func<string, string> NewName)[] renames) : CodeFixProvider
{
    public override ImmutableArray<string> FixableDiagnosticIds => ["KIT0001"];

    public override FixAllProvider? GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var root = (await context.Document.GetSyntaxRootAsync(context.CancellationToken))!;
        var type = root.FindToken(context.Span.Start).Parent!.FirstAncestorOrSelf<TypeDeclarationSyntax>()!;
        foreach (var (key, newName) in renames.Where(rename => rename.NewName(type.Identifier.Text).Length > 0))
        {
            var renamed = type.WithIdentifier(SyntaxFactory.ParseToken(newName(type.Identifier.Text)).WithTriviaFrom(type.Identifier));
            context.RegisterCodeFix(
                CodeAction.Create("Rename", _ => Task.FromResult(context.Document.WithSyntaxRoot(root.ReplaceNode(type, renamed))), key),
                context.Diagnostics);
        }
    }
}

internal sealed class DropFixer() : RenameFixer(
    ("Drop", name => name[1..]), ("Replace", name => name.Length > 1 ? "Z" + name[1..] : string.Empty));

internal sealed class NamelessFixer() : RenameFixer(("Drop", _ => string.Empty));

internal sealed class AddFixer() : RenameFixer(("Add", name => "X" + name));

internal sealed class IdleFixer() : RenameFixer(("Idle", name => name));

internal sealed class BreakingFixer() : RenameFixer(("Break", _ => "B"));

internal sealed class SameKeyFixer() : RenameFixer(("Drop", name => name[1..]), ("Drop", name => "Z" + name[1..]));

internal sealed class KeylessFixer() : RenameFixer(("", name => name[1..]));

internal sealed class SingleFixer() : RenameFixer(("Drop", name => name[1..]))
{
    public override FixAllProvider? GetFixAllProvider() => null;
}

/// <summary>Fixes one place well and all places badly.</summary>
internal sealed class CarelessFixer() : RenameFixer(("Drop", name => name[1..]))
{
    public override FixAllProvider? GetFixAllProvider() =>
        FixAllProvider.Create((_, document, _) => Task.FromResult<Document?>(document.WithText(SourceText.From("class All;"))));
}
