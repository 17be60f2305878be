namespace SecureTools.Generators.Emission;

/// <summary>Writes readers and writers of types that several types stand for.</summary>
internal static class UnionEmitter
{
    /// <summary>The name of what reads and writes one case, without its verb.</summary>
    public static string NameOf(ValueModel value, int index) => ValueNames.Of(value) + "_8" + JsonObject.Number(index);

    public static void EmitReader(SourceWriter file, ValueModel value, UnionModel model)
    {
        file.Line("value = default!;").Open("if (!reader.IsObject())").Line("return false;").Close().Line()
            .Line($"var isGiven = reader.TryFindMember({Literal.Utf8(model.Discriminator)}, out var discriminator);");
        for (var i = 0; i < model.Cases.Count; i++)
        {
            var one = model.Cases[i];
            file.Open(one.Json is null ? "if (!isGiven)" : $"if (isGiven && discriminator.IsCase({one.Code}))")
                .Line($"var read = TryRead{NameOf(value, i)}(ref reader, out {one.Type} found);")
                .Line("value = found;")
                .Line("return read;")
                .Close().Line();
        }

        file.Line($"return reader.RejectCase({Literal.Of(model.Discriminator)}, isGiven, {Literal.Of(model.Expected)});");
    }

    public static void EmitCaseReaders(SourceWriter file, ValueModel value, UnionModel model, TypeSet types)
    {
        for (var i = 0; i < model.Cases.Count; i++)
        {
            ObjectReaderEmitter.EmitMethod(file, model.Model(model.Cases[i], types), NameOf(value, i));
        }
    }

    /// <summary>By exact type: a type that derives from a case is none.</summary>
    public static void EmitWriter(SourceWriter file, ValueModel value, UnionModel model)
    {
        for (var i = 0; i < model.Cases.Count; i++)
        {
            var type = model.Cases[i].Type;
            file.Open($"if (value.GetType() == typeof({type}))").Line($"Write{NameOf(value, i)}(json, ({type})value);").Line("return;")
                .Close().Line();
        }

        var message = $"The result is of a type that {model.Type.Replace("global::", "")} does not list. Add a [JsonDerivedType] for it.";
        file.Line($"throw new global::System.InvalidOperationException({Literal.Of(message)});");
    }

    public static void EmitCaseWriters(
        SourceWriter file, ValueModel value, UnionModel model, TypeSet types, Action<SourceWriter, ObjectModel> emitObject)
    {
        for (var i = 0; i < model.Cases.Count; i++)
        {
            file.Line().Open(
                $"private static void Write{NameOf(value, i)}(global::System.Text.Json.Utf8JsonWriter json, {model.Cases[i].Type} value)");
            emitObject(file, model.Model(model.Cases[i], types));
            file.Close();
        }
    }
}
