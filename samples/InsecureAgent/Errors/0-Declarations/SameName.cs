namespace InsecureAgent.Errors.Declarations;

/// <summary>Two tools of one name: a call could mean either. The generated table stops the build as well.</summary>
public sealed class SameName(IShop shop)
{
    /// <summary>Prints the label of a parcel.</summary>
    // SECT0004 error: which of the two does a call mean?
    [Tool("print_label")]
    public void PrintParcelLabel() => shop.Find("parcel");

    /// <summary>Prints the label of a letter.</summary>
    // SECT0004 error: the less guarded one, if somebody can choose.
    [Tool("print_label")]
    public void PrintLetterLabel() => shop.Find("letter");
}
