using Microsoft.CodeAnalysis;

namespace SecureTools.Analyzers.Engine.Taint.Guards;

/// <summary>What is known about methods of libraries beyond their types.</summary>
internal static class LibraryFacts
{
    private static readonly string[] _keeping =
        ["Add", "TryAdd", "Append", "Insert", "Push", "Enqueue", "Write", "Set", "Put", "Replace", "UnionWith", "PrependL",
            "AddOrUpdate", "TryWrite"];

    private static readonly string[] _keepers =
    [
        "StringBuilder", "StringWriter", "StreamWriter", "TextWriter", "MemoryStream", "Stream", "UriBuilder",
            "DefaultInterpolatedStringHandler", "JsonArray",
        "JsonObject", "JsonNode", "XElement", "XDocument", "ChannelWriter", "NameValueCollection", "AppendInterpolatedStringHandler",
            "Utf8JsonWriter",
        "TaskCompletionSource", "Barrel", "BinaryWriter",
    ];

    private static readonly string[] _opaque =
        ["DbCommand", "IDbCommand", "DbConnection", "IDbConnection", "DbDataReader", "IDataReader", "HttpClient", "HttpMessageInvoker",
            "HttpContent", "Process", "File", "Directory"];

    /// <summary>
    /// Whether what comes out of the method does not come from what goes in: it comes from a database, a file or a server.
    /// </summary>
    public static bool IsOpaque(IMethodSymbol method)
    {
        for (var type = method.ContainingType; type is not null; type = type.BaseType)
        {
            if (Array.IndexOf(_opaque, type.Name) >= 0)
            {
                return method.MethodKind != MethodKind.Constructor;
            }
        }

        return false;
    }

    /// <summary>Whether the object that the method is called on keeps the arguments.</summary>
    public static bool Keeps(IMethodSymbol method)
    {
        var type = method.ContainingType;
        return Array.Exists(_keeping, verb => method.Name.StartsWith(verb, StringComparison.Ordinal))
            && IsKeeper(type);
    }

    /// <summary>Whether objects of the type hold what is put into them.</summary>
    public static bool IsKeeper(ITypeSymbol type) => TypeFlow.IsHolder(type) || Array.IndexOf(_keepers, type.Name) >= 0;

    /// <summary>The properties of an object that are what its constructor was given.</summary>
    public static IEnumerable<(IParameterSymbol Parameter, IPropertySymbol Property)> Stored(IMethodSymbol constructor)
    {
        if (constructor.ContainingType.Name is "ProcessStartInfo" or "HttpRequestMessage" or "KeyValuePair")
        {
            foreach (var parameter in constructor.Parameters)
            {
                foreach (var member in constructor.ContainingType.GetMembers())
                {
                    if (member is IPropertySymbol property
                        && string.Equals(member.Name, parameter.Name, StringComparison.OrdinalIgnoreCase))
                    {
                        yield return (parameter, property);
                    }
                }
            }
        }
    }
}
