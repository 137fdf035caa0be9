//! `#[migration]`: a function that is a revision's part in Rust.

use proc_macro2::TokenStream;
use quote::quote;
use syn::parse::{Parse, ParseStream};
use syn::{Error, Ident, ItemFn, LitStr, Path, Result, Token};

/// `"20260101000000_fill", down = unfill`
struct Args {
    revision: LitStr,
    down: Option<Path>,
}

impl Parse for Args {
    fn parse(input: ParseStream<'_>) -> Result<Self> {
        let expected = "expected the revision: `#[migration(\"20260101000000_fill\")]`";
        let revision: LitStr = input.parse().map_err(|error| Error::new(error.span(), expected))?;
        if revision.value().is_empty() {
            return Err(Error::new(revision.span(), expected));
        }
        let mut down = None;
        while !input.is_empty() {
            input.parse::<Token![,]>()?;
            if input.is_empty() {
                break;
            }
            let key: Ident = input.parse()?;
            if key != "down" || down.is_some() {
                return Err(Error::new(key.span(), "expected `down = function`, once"));
            }
            input.parse::<Token![=]>()?;
            down = Some(input.parse()?);
        }
        Ok(Self { revision, down })
    }
}

/// The function as it is, and its entry in the registry.
pub(crate) fn migration(args: TokenStream, item: TokenStream) -> Result<TokenStream> {
    let Args { revision, down } = syn::parse2(args)?;
    let function: ItemFn = syn::parse2(item)
        .map_err(|error| Error::new(error.span(), "`#[migration]` stands on a function"))?;
    if function.sig.inputs.len() != 1 || !function.sig.generics.params.is_empty() {
        let message =
            "expected one argument: `fn fill(conn: &mut PgConnection) -> QueryResult<()>`";
        return Err(Error::new_spanned(&function.sig, message));
    }
    let name = &function.sig.ident;
    let call = |function: &TokenStream| quote!(|conn| ::model_registry::__private::rust_call(conn, #function));
    let up = call(&quote!(#name));
    let down = match down {
        Some(path) => {
            let call = call(&quote!(#path));
            quote!(::core::option::Option::Some(#call))
        }
        None => quote!(::core::option::Option::None),
    };
    Ok(quote! {
        #function

        ::model_registry::__private::submit! {
            ::model_registry::__private::RustMigration {
                revision: #revision,
                place: ::model_registry::__private::place(::core::file!(), ::core::line!()),
                accepts: |conn| ::model_registry::__private::rust_accepts(conn, #name),
                up: #up,
                down: #down,
            }
        }
    })
}
