document.title = 'Doorman';
