namespace SecureTools.Generators.Emission;

/// <summary>Writes readers of arrays, lists, sets and dictionaries.</summary>
internal static class CollectionEmitter
{
    private const string Generic = "global::System.Collections.Generic.";
    private const string Immutable = "global::System.Collections.Immutable.";
    private const string Spread = "global::SecureTools.SpreadComparer.Instance";
    private const string Ordinal = "global::System.StringComparer.Ordinal";

    public static void Emit(SourceWriter file, ValueModel value, TypeSet types)
    {
        file.Line($"value = {(value.Kind == ValueKind.Array ? "[]" : "default!")};")
            .Open($"if (!reader.{(value.Kind == ValueKind.Map ? "BeginObject" : "BeginArray")}())").Line("return false;").Close().Line()
            .Line("var problems = reader.ProblemCount;")
            .Line($"var items = new {Gathered(value)}({Room(value)});");
        if (value.Kind == ValueKind.Map)
        {
            EmitEntries(file, value, types);
        }
        else
        {
            EmitItems(file, value);
        }

        file.Line().Line($"value = {Built(value)};").Line("return reader.ProblemCount == problems;");
    }

    private static void EmitItems(SourceWriter file, ValueModel value)
    {
        var (item, isSet) = (value.Item!, value.Kind == ValueKind.Set);
        file.Open("for (var i = 0; reader.NextItem(i); i++)");
        if (item.IsNullable)
        {
            file.Open("if (reader.IsNull)");
            EmitAdd(file, isSet, "null");
            file.Close();
        }

        file.Open($"{(item.IsNullable ? "else " : "")}if ({MemberEmitter.ReadInto(item, "item")})");
        EmitAdd(file, isSet, "item");
        EmitChecks(file, value);
        file.Close().Close();
    }

    private static void EmitChecks(SourceWriter file, ValueModel value) =>
        CheckEmitter.Emit(
            file, value.Item!, value.Item!.Rules, "item", number => ValueNames.Of(value) + PatternEmitter.NameOf("Item", number));

    private static void EmitAdd(SourceWriter file, bool isSet, string item) =>
        file.Line(isSet ? $"reader.CheckNew(items.Add({item}));" : $"items.Add({item});");

    private static void EmitEntries(SourceWriter file, ValueModel value, TypeSet types)
    {
        var item = value.Item!;
        file.Open("for (var i = 0; reader.NextEntry(i, out var name); i++)");
        if (value.Key!.Kind == ValueKind.Enum)
        {
            EmitEnumKey(file, value.Key, types.Enum(value.Key.Type));
        }

        var key = value.Key.Kind == ValueKind.Enum ? "key" : "name";
        var take = $"reader.TakeEntry(!items.ContainsKey({key}))";
        if (item.IsNullable)
        {
            file.Open($"if ({take})").Open("if (reader.IsNull)").Line($"items.Add({key}, null);").Close()
                .Open($"else if ({MemberEmitter.ReadInto(item, "item")})").Line($"items.Add({key}, item);");
            EmitChecks(file, value);
            file.Close().Close();
        }
        else
        {
            file.Open($"if ({take} && {MemberEmitter.ReadInto(item, "item")})").Line($"items.Add({key}, item);");
            EmitChecks(file, value);
            file.Close();
        }

        file.Close();
    }

    private static void EmitEnumKey(SourceWriter file, ValueModel key, EnumModel model)
    {
        file.Open($"{key.Type}? known = name switch");
        foreach (var member in model.Members)
        {
            file.Line($"{Literal.Of(member.JsonName)} => {key.Type}.{Literal.Identifier(member.Name)},");
        }

        file.Line("_ => null,").Close(";")
            .Open("if (known is not { } key)")
            .Line($"reader.UnknownEntry({Literal.Of("one of " + string.Join(", ", model.Names))});")
            .Line("continue;").Close().Line();
    }

    /// <summary>What is filled while reading.</summary>
    private static string Gathered(ValueModel value) => value.Kind switch
    {
        ValueKind.Set => $"{Generic}HashSet<{value.Item!.Declared}>",
        ValueKind.Map => $"{Generic}Dictionary<{value.Key!.Type}, {value.Item!.Declared}>",
        _ => $"{Generic}List<{value.Item!.Declared}>",
    };

    private static string Room(ValueModel value) =>
        value.Kind == ValueKind.Map ? "" : IsSpread(value) ? $"reader.ExpectedCount, {Spread}" : "reader.ExpectedCount";

    /// <summary>Whether the platform's hash of the items can be the same for as many as a caller likes.</summary>
    private static bool IsSpread(ValueModel value) => value is { Kind: ValueKind.Set, Item.Type: "long" or "ulong" };

    private static string Built(ValueModel value)
    {
        var item = value.Item!.Declared;
        var ordered = value.Key ?? value.Item!;
        var order = ordered.Kind == ValueKind.Text ? Ordinal : $"{Generic}Comparer<{ordered.Declared}>.Default";
        return value.Form switch
        {
            CollectionForm.Array => "items.ToArray()",
            CollectionForm.Constructed => $"new {value.Type}(items)",
            CollectionForm.Sorted => $"new {value.Type}(items, {order})",
            CollectionForm.ImmutableArray => $"{Immutable}ImmutableArray.CreateRange(items)",
            CollectionForm.ImmutableList => $"{Immutable}ImmutableList.CreateRange(items)",
            CollectionForm.ImmutableHashSet =>
                $"{Immutable}ImmutableHashSet.CreateRange<{item}>({(IsSpread(value) ? Spread : "null")}, items)",
            CollectionForm.ImmutableSortedSet => $"{Immutable}ImmutableSortedSet.CreateRange<{item}>({order}, items)",
            CollectionForm.FrozenSet =>
                $"global::System.Collections.Frozen.FrozenSet.ToFrozenSet(items{(IsSpread(value) ? ", " + Spread : "")})",
            CollectionForm.ImmutableDictionary => $"{Immutable}ImmutableDictionary.CreateRange(items)",
            CollectionForm.ImmutableSortedDictionary =>
                $"{Immutable}ImmutableSortedDictionary.CreateRange<{value.Key!.Type}, {item}>({order}, items)",
            CollectionForm.FrozenDictionary => "global::System.Collections.Frozen.FrozenDictionary.ToFrozenDictionary(items)",
            _ => "items",
        };
    }
}
