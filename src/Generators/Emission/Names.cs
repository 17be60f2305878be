using System.Text;
using SecureTools.Generators.Tools;

namespace SecureTools.Generators.Emission;

/// <summary>The names of generated members.</summary>
internal static class Names
{
    public const string Space = "SecureTools.Generated";

    /// <summary>A type in identifier form: <c>List&lt;string?&gt;</c> becomes <c>ListOfString</c>.</summary>
    public static string Of(ValueModel value) => value.Kind switch
    {
        ValueKind.Array => ItemName(value) + "Array",
        ValueKind.List => ShortName(value.Type.Substring(0, value.Type.IndexOf('<'))) + "Of" + ItemName(value),
        _ => Plain(value.Type),
    };

    public static string ToolClass(ResolvedClass model, int index)
    {
        var method = model.Tools[index].Model.Method;
        return model.Tools.Count(tool => tool.Model.Method == method) == 1 ? method : method + "_" + index;
    }

    private static string ItemName(ValueModel value) => (value.Item!.IsNullable ? "Optional" : "") + Of(value.Item);

    private static string ShortName(string type) => type.Substring(type.LastIndexOf('.') + 1);

    /// <summary>The full name, so that types of one name in two namespaces do not meet.</summary>
    private static string Plain(string type)
    {
        var text = new StringBuilder();
        foreach (var letter in type.Replace("global::", "").Replace("_", "_1"))
        {
            text.Append(char.IsLetterOrDigit(letter) || letter == '_' ? letter : '_');
        }

        return char.ToUpperInvariant(text[0]) + text.ToString(1, text.Length - 1);
    }
}
