using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using SecureTools.Analyzers.Engine.Effects.Values;

namespace SecureTools.Analyzers.Engine.Effects.Judges;

/// <summary>Whether a call is about a file or folder that the code makes for itself.</summary>
internal static class OwnFiles
{
    private const string This = "this";
    private const string Result = "result";

    private static readonly string[] _files = ["File", "FileInfo", "Directory", "DirectoryInfo", "FileSystemInfo"];

    /// <param name="site">The call.</param>
    /// <param name="parameter">The parameter that names the file; <c>this</c>; or <c>result</c>: what the call makes, which counts where
    /// it goes again.</param>
    public static bool IsOwn(CallSite site, string parameter) => parameter switch
    {
        This => OwnPaths.IsOwn(site.Instance, site.Texts),
        Result => IsDeleted(site),
        _ => OwnPaths.IsOwn(site.Argument(parameter), site.Texts),
    };

    /// <summary>Whether the code that made it deletes it, itself or through a method that it hands it to.</summary>
    private static bool IsDeleted(CallSite site)
    {
        var body = site.Operation;
        while (body.Parent is { } parent)
        {
            body = parent;
        }

        return body.Descendants().OfType<IInvocationOperation>().Any(call => IsDeletion(call, site.Texts, inCallee: true));
    }

    private static bool IsDeletion(IInvocationOperation call, KnownTexts texts, bool inCallee)
    {
        if (call.TargetMethod.Name == "Delete" && Array.IndexOf(_files, call.TargetMethod.ContainingType.Name) >= 0)
        {
            return OwnPaths.IsOwn(call.Instance ?? call.Arguments.FirstOrDefault()?.Value, texts);
        }

        return inCallee && call.Arguments.Any(argument => OwnPaths.IsOwn(argument.Value, texts))
            && texts.Code(call.TargetMethod).SelectMany(body => body.Descendants().OfType<IInvocationOperation>())
            .Any(inner => IsDeletion(inner, texts.Inside(call), inCallee: false));
    }
}
