namespace SecureTools.Shared.Tools;

/// <summary>A type whose values are of several types, told apart by a member.</summary>
/// <param name="Type">The type that they have in common.</param>
/// <param name="Description">Its description.</param>
/// <param name="Discriminator">The member that tells them apart.</param>
/// <param name="Cases">The types.</param>
internal sealed record UnionModel(string Type, string Description, string Discriminator, EquatableArray<UnionCase> Cases)
{
    /// <summary>The names of the cases, for a model.</summary>
    public string Expected => "one of " + string.Join(", ", Cases.Where(one => one.Json is not null).Select(one => one.Json!.Trim('"')));

    /// <summary>An object of a case, the discriminator being its first member.</summary>
    public ObjectModel Model(UnionCase one, TypeSet types)
    {
        var model = types.Object(one.Type)!;
        if (one.Json is null)
        {
            return model;
        }

        var value =
            new ValueModel(
            one.Json[0] == '"' ? ValueKind.Text : ValueKind.Integer, one.Json[0] == '"' ? "string" : "int", IsNullable: false,
            IsValueType: false);
        var member = new MemberModel(
            Discriminator, Discriminator, value, new[] { new ConstraintModel(ConstraintKind.Allowed, one.Json) }.ToEquatable(),
            IsRequired: true, DefaultCode: null, DefaultJson: null, Description: "", IsSensitive: false, MemberPlace.Discriminator);
        return model with { Inputs = model.Inputs.Prepend(member).ToEquatable(), Outputs = model.Outputs.Prepend(member).ToEquatable() };
    }
}

/// <summary>One of the types.</summary>
/// <param name="Type">The type.</param>
/// <param name="Json">The value of the discriminator as JSON; null: the type that all have in common goes without.</param>
/// <param name="Code">The value of the discriminator as C#.</param>
internal sealed record UnionCase(string Type, string? Json, string Code);
