// The code of a mailed link stands behind the #, which browsers send to no server: it is moved into the form, and out of
// the address and the history. The person presses the button: a mail filter that opens links uses none up.
const code = location.hash.slice(1);
const field = document.getElementById('code');
if (code && field) {
  field.value = decodeURIComponent(code);
  history.replaceState(null, '', location.pathname + location.search);
  document.documentElement.classList.add('filled');
  field.form.querySelector('button').focus();
}
