namespace SecureTools.Analyzers.Surface.Listing;

/// <summary>The lines of the types that a tool takes and returns, each type once, so that recursion ends.</summary>
internal sealed class TypeLines
{
    private readonly ToolModel _tool;
    private readonly TypeLabels _labels;
    private readonly bool _isInput;
    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);
    private readonly List<string> _lines = [];

    private TypeLines(ToolModel tool, TypeLabels labels, bool isInput) => (_tool, _labels, _isInput) = (tool, labels, isInput);

    public static IEnumerable<string> Of(ToolModel tool, TypeLabels labels)
    {
        var input = new TypeLines(tool, labels, isInput: true);
        foreach (var argument in tool.Arguments)
        {
            input.Add(argument.Value);
        }

        var output = new TypeLines(tool, labels, isInput: false);
        if (tool.Return.Value is { } result)
        {
            output.Add(result);
        }

        return input._lines.Concat(output._lines);
    }

    private void Add(ValueModel value)
    {
        foreach (var part in new[] { value.Key, value.Item }.OfType<ValueModel>())
        {
            Add(part);
        }

        if (!_seen.Add(value.Type))
        {
            return;
        }

        var label = (_isInput ? "argument type " : "result type ") + _labels.Of(value.Type);
        if (value.Kind == ValueKind.Enum)
        {
            AddEnum(label, _tool.Types.Enum(value.Type));
        }
        else if (_tool.Types.Object(value.Type) is { } model)
        {
            AddObject(label, model);
        }
    }

    private void AddEnum(string label, EnumModel model)
    {
        AddDescription(label, model.Description);
        _lines.AddRange(model.Names.Select(name => $"{label} | value {SurfaceText.Visible(name)}"));
    }

    private void AddObject(string label, ObjectModel model)
    {
        AddDescription(label, model.Description);
        _lines.AddRange((_isInput ? MemberLines.Constraints(model.Rules) : []).Select(rule => $"{label} | {rule}"));
        if (_isInput && model.ValidatesItself)
        {
            _lines.Add(label + " | validates itself");
        }

        foreach (var member in _isInput ? model.Inputs : model.Outputs)
        {
            _lines.AddRange(MemberLines.Of($"{label} | member {SurfaceText.Word(member.JsonName)}", member, _labels, _isInput));
            Add(member.Value);
        }
    }

    private void AddDescription(string label, string description)
    {
        if (description.Length > 0)
        {
            _lines.Add($"{label} | description {SurfaceText.Quoted(description)}");
        }
    }
}
