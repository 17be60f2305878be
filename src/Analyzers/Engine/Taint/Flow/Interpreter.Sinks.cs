using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using SecureTools.Analyzers.Engine.Taint.Values;

namespace SecureTools.Analyzers.Engine.Taint.Flow;

/// <content>Sinks that look at their other arguments.</content>
internal sealed partial class Interpreter
{
    private static readonly string[] _shells = ["cmd", "cmd.exe", "powershell", "powershell.exe", "pwsh", "bash", "sh", "zsh", "/bin/sh",
        "/bin/bash", "/usr/bin/env", "python", "python3", "node", "perl", "ruby", "ssh"];

    private static readonly string[] _interpreters = ["bash", "sh", "zsh", "python", "python3", "node", "perl", "ruby"];
    private static readonly string[] _scripts = [".sh", ".py", ".js", ".mjs", ".cjs", ".pl", ".rb"];

    /// <summary>What a value must be able to do to be dangerous there.</summary>
    private static Danger DangersAt(SinkKind kind, CallSite site, IParameterSymbol? parameter) => kind switch
    {
        SinkKind.Process => OfProcess(site, parameter),
        _ => Dangers.At(kind),
    };

    private static Danger OfProcess(CallSite site, IParameterSymbol? parameter)
    {
        if (parameter is null || parameter.Name is "fileName" || site.Target.Name == "set_FileName")
        {
            return Danger.Program | Danger.Process;
        }

        // A list of arguments reaches the program as it is; that is enough unless the program runs what it is given.
        return TextTypes(parameter.Type) || site.Named("fileName") is not { Text: { } program }
            || IsShell(program) && !RunsFile(program, site.Arguments[parameter.Ordinal]) ? Danger.Process : Danger.None;
    }

    /// <summary>Whether an interpreter gets a script as its first argument: what follows are arguments of the script.</summary>
    private static bool RunsFile(string program, IOperation? list)
    {
        var first = (list is null ? null : Narrowest(list)) switch
        {
            ICollectionExpressionOperation { Elements: [var element, ..] } => element,
            IArrayCreationOperation { Initializer.ElementValues: [var element, ..] } => element,
            _ => null,
        };
        return Array.IndexOf(_interpreters, program.Substring(program.LastIndexOf('/') + 1)) >= 0
            && first?.ConstantValue is { HasValue: true, Value: string file }
            && Array.Exists(
                _scripts, ending => file.Length > ending.Length && file[0] != '-' && file.EndsWith(ending, StringComparison.Ordinal));
    }

    /// <summary>The arguments of a shell are programs, also one by one.</summary>
    private void CheckArgumentList(CallSite site)
    {
        if (site.Target.Name is not "Add"
            || site.Instance is not IPropertyReferenceOperation
            {
                Property:
                {
                    Name: "ArgumentList",
                    ContainingType: { Name: "ProcessStartInfo" } type
                }, Instance: { } start
            })
        {
            return;
        }

        foreach (var member in type.GetMembers("FileName"))
        {
            if (member is IPropertySymbol property && ReadMember(Evaluate(start), Member.Of(property), property.Type).Text is { } program
                && IsShell(program))
            {
                Reach(SinkKind.Process, site, site.Values[0], site.Arguments[0], site.Target.Parameters[0]);
            }
        }
    }

    private static bool IsShell(string program) =>
        Array.Exists(_shells, shell =>
            program == shell || program.EndsWith("/" + shell, StringComparison.Ordinal)
                || program.EndsWith("\\" + shell, StringComparison.OrdinalIgnoreCase));
}
