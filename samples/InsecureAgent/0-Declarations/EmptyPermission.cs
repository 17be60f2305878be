// SECT0019 warning: one permission has no name, so the role is not declared at all.
[assembly: Role("packer", "orders:read", "")]
